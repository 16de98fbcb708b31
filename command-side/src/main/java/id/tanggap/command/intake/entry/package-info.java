/**
 * Complaints that nobody posted on a platform: the public web form, and what staff write down for people who come or
 * call.
 */
@NullMarked
package id.tanggap.command.intake.entry;

import org.jspecify.annotations.NullMarked;
