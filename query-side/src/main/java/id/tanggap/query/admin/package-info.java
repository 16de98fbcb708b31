/**
 * What an operator asks of the projections: how they stand, and what is parked.
 */
@NullMarked
package id.tanggap.query.admin;

import org.jspecify.annotations.NullMarked;
