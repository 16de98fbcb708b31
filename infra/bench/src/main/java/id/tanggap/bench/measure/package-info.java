/**
 * The measurements, one class each.
 */
@NullMarked
package id.tanggap.bench.measure;

import org.jspecify.annotations.NullMarked;
