/**
 * Personal data that can be erased from an append-only store: sealed with AES-256-GCM under a key per person.
 *
 * <p>Erasing the key erases every copy of the text at once, wherever the sealed form went.
 */
@NullMarked
package id.tanggap.eventstore.shredding;

import org.jspecify.annotations.NullMarked;
