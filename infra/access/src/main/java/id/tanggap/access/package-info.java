/**
 * Who may do what, how one signs in, and how errors are told: for both sides, and knowing nothing of
 * either. Having this on the class path is enough: nothing is reachable until an {@link
 * id.tanggap.access.rule.AccessRules} bean names it.
 */
@NullMarked
package id.tanggap.access;

import org.jspecify.annotations.NullMarked;
