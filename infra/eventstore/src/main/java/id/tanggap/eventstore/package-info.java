/** What every event store here offers beside Axon's own interfaces. */
@NullMarked
package id.tanggap.eventstore;

import org.jspecify.annotations.NullMarked;
