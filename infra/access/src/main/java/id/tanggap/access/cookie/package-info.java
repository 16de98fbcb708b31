/** Cookies that belong to this site and to no other. */
@NullMarked
package id.tanggap.access.cookie;

import org.jspecify.annotations.NullMarked;
