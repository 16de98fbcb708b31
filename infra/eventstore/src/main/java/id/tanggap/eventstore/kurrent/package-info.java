/**
 * Axon's event store over EventStoreDB, which is called KurrentDB today: nothing is stored twice, skipped or reordered,
 * through lost answers and changes of leader, and readers are pushed.
 *
 * <p>{@link id.tanggap.eventstore.kurrent.KurrentConnection} outlives the nodes,
 * {@link id.tanggap.eventstore.kurrent.KurrentEventStorageEngine} holds how events are kept,
 * {@link id.tanggap.eventstore.kurrent.KurrentEventStore} how readers learn of them.
 */
@NullMarked
package id.tanggap.eventstore.kurrent;

import org.jspecify.annotations.NullMarked;
