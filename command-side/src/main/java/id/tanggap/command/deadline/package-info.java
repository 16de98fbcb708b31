/**
 * What happens when nobody does anything: a deadline passes, a solution stays undisputed. Each is a task in PostgreSQL
 * that some node carries out once its time has come; the complaint itself decides whether it still matters.
 */
@NullMarked
package id.tanggap.command.deadline;

import org.jspecify.annotations.NullMarked;
