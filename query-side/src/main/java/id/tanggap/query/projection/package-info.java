/**
 * How documents follow the events. A {@link id.tanggap.query.projection.Projection} is a pure fold; everything around it
 * lives here: batches that become one bulk request, positions that make a redelivery harmless, poison that is parked,
 * generations of indices that are built anew beside the live one.
 */
@NullMarked
package id.tanggap.query.projection;

import org.jspecify.annotations.NullMarked;
