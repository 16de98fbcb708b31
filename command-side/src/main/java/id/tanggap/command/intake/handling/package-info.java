/**
 * A change that was read gets its consequence: what lacks something is asked for, what failed is tried again, and what an
 * operator or a triage lets go on goes on.
 */
@NullMarked
package id.tanggap.command.intake.handling;

import org.jspecify.annotations.NullMarked;
