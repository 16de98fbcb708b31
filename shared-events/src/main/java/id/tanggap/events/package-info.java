/**
 * What happened, in the words of the field. Events are the contract between the sides: they are never edited, only
 * followed by a new revision and an upcaster. Every instant is a point on the UTC time line; every free text that a
 * citizen wrote, or that may quote one, is {@link id.tanggap.events.person.Sealed}.
 */
@NullMarked
package id.tanggap.events;

import org.jspecify.annotations.NullMarked;
