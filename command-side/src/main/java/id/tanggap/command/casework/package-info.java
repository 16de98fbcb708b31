/**
 * The work on a complaint over HTTP, by staff and by its citizen: {@code POST /api/complaints/{id}/{verb}}, as JSON or as
 * the form of a page. Who may is said in {@link id.tanggap.command.casework.ActionAccess}; whether it is allowed now, by
 * the complaint's own rules.
 */
@NullMarked
package id.tanggap.command.casework;

import org.jspecify.annotations.NullMarked;
