/**
 * The register of offices as staff read it, over HTTP and for the pages. How to reach a head is for those who keep it.
 */
@NullMarked
package id.tanggap.query.register;

import org.jspecify.annotations.NullMarked;
