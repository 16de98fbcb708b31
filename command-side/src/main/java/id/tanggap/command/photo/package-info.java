/**
 * What comes in as a photo, from whomever: looked at by its content, scanned, drawn anew and kept sealed. What cannot be
 * done now waits, and is tried again.
 */
@NullMarked
package id.tanggap.command.photo;

import org.jspecify.annotations.NullMarked;
