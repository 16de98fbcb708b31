/**
 * What people do to a complaint over HTTP: {@code POST /api/complaints/{id}/{verb}}, as JSON or as the form of a page.
 * Who may is said in {@link id.tanggap.command.actions.ActionAccess}; whether it is allowed now, by the complaint's own
 * rules.
 */
@NullMarked
package id.tanggap.command.actions;

import org.jspecify.annotations.NullMarked;
