/**
 * The events that projections could not take, as an operator sees them, and how they are tried again.
 */
@NullMarked
package id.tanggap.query.projection.parked;

import org.jspecify.annotations.NullMarked;
