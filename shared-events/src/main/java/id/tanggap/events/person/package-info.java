/**
 * People whose words are in the events, and their right to be forgotten.
 */
@NullMarked
package id.tanggap.events.person;

import org.jspecify.annotations.NullMarked;
