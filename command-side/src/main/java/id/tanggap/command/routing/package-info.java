/**
 * Whose desk a complaint goes to. Rules are asked in their order; the first that knows an office decides, and says why.
 * The reactions run in one sequence with the register's own, so that a rule sees every office that was registered
 * before the complaint.
 */
@NullMarked
package id.tanggap.command.routing;

import org.jspecify.annotations.NullMarked;
