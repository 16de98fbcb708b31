/**
 * Who is who: the many ways in which one person writes to us, and that an erasure of one is an erasure of all. Nothing here
 * says who anybody is; of numbers, addresses and handles only pseudonyms are kept.
 */
@NullMarked
package id.tanggap.command.identity;

import org.jspecify.annotations.NullMarked;
