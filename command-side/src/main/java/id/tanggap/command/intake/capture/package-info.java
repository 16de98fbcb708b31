/**
 * What a post means: a new complaint, more about an earlier one, the government's answer, or nothing for us.
 */
@NullMarked
package id.tanggap.command.intake.capture;

import org.jspecify.annotations.NullMarked;
