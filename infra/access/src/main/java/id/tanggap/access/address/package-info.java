/** Addresses of clients, and how often one may come. */
@NullMarked
package id.tanggap.access.address;

import org.jspecify.annotations.NullMarked;
