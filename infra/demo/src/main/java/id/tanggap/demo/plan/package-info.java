/**
 * What happens in the invented regency: pure, without a store, and the same for the same seed and the same end of the
 * year that is told.
 */
@NullMarked
package id.tanggap.demo.plan;

import org.jspecify.annotations.NullMarked;
