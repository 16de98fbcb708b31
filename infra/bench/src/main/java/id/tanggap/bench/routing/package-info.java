/** How well an archive teaches which office answers: month by month, each by what was before it. */
@NullMarked
package id.tanggap.bench.routing;

import org.jspecify.annotations.NullMarked;
