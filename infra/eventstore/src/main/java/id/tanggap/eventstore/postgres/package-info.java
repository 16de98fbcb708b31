/**
 * Axon's event store over PostgreSQL: nothing is skipped and nothing reordered for a reader, and readers are pushed.
 *
 * <p>{@link id.tanggap.eventstore.postgres.PostgresEventStorageEngine} holds how events are ordered,
 * {@link id.tanggap.eventstore.postgres.PostgresEventStore} how readers learn of them.
 */
@NullMarked
package id.tanggap.eventstore.postgres;

import org.jspecify.annotations.NullMarked;
