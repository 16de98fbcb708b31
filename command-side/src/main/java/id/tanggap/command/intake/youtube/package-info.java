/**
 * YouTube: comments below the videos of our channels. It delivers nothing by itself; what is read here was looked for.
 */
@NullMarked
package id.tanggap.command.intake.youtube;

import org.jspecify.annotations.NullMarked;
