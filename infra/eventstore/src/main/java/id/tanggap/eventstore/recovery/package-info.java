/**
 * After a restore: where the processors are in the history that the event store holds now, and where they are to go on, when
 * the server, the database with the places and the documents are of different hours.
 */
@NullMarked
package id.tanggap.eventstore.recovery;

import org.jspecify.annotations.NullMarked;
