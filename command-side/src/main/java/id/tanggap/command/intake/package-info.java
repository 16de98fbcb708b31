/**
 * How posts come in: signed deliveries of the platforms and entries by hand, kept before they are answered, read
 * afterwards, and turned into commands.
 */
@NullMarked
package id.tanggap.command.intake;

import org.jspecify.annotations.NullMarked;
