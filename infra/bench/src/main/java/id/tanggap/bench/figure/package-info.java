/**
 * What was measured, and how it is told: a table, JSON, and a part of the results page.
 */
@NullMarked
package id.tanggap.bench.figure;

import org.jspecify.annotations.NullMarked;
