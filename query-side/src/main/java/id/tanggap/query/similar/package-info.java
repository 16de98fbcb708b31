/** The same trouble, told by others: open or solved, by words, place and time. */
@NullMarked
package id.tanggap.query.similar;

import org.jspecify.annotations.NullMarked;
