/**
 * What was kept is read into its changes, each with its {@link id.tanggap.command.intake.post.Content}, without asking
 * anybody.
 */
@NullMarked
package id.tanggap.command.intake.reading;

import org.jspecify.annotations.NullMarked;
