/**
 * Whether two indices show the same: digests over documents, and their comparison.
 */
@NullMarked
package id.tanggap.query.projection.proof;

import org.jspecify.annotations.NullMarked;
