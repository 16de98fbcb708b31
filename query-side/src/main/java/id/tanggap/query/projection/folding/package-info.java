/**
 * From events to documents. A {@link id.tanggap.query.projection.folding.Projection} is a pure fold; around it a batch of
 * events becomes one bulk request, positions make a redelivery harmless, and an event that no document can take is found.
 */
@NullMarked
package id.tanggap.query.projection.folding;

import org.jspecify.annotations.NullMarked;
