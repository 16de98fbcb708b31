/** How it stands with what routing has learned. */
@NullMarked
package id.tanggap.query.routing;

import org.jspecify.annotations.NullMarked;
