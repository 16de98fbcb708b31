/**
 * Events as JSON under registered names and revisions; upcasting; nothing is ever loaded by a class name found in
 * stored data.
 */
@NullMarked
package id.tanggap.eventstore.serialization;

import org.jspecify.annotations.NullMarked;
