/** What can be asked: projections, search, latency, the pages. */
@NullMarked
package id.tanggap.query;

import org.jspecify.annotations.NullMarked;
