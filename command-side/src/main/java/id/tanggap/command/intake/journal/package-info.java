/**
 * What is kept: raw deliveries before they are answered, their changes, and what is remembered of a post when its
 * delivery is gone. Who reads, handles and empties it knows this room; it knows none of them.
 */
@NullMarked
package id.tanggap.command.intake.journal;

import org.jspecify.annotations.NullMarked;
