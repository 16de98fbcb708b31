/**
 * A whole history from one event store to the other, in its order, resumable, and compared event by event at the end.
 *
 * <p>{@link id.tanggap.eventstore.copy.CopyEvents} is the command.
 */
@NullMarked
package id.tanggap.eventstore.copy;

import org.jspecify.annotations.NullMarked;
