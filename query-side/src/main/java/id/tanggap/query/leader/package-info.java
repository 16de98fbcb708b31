/** The leaders of the government as staff read them. They are few: their events are read at each question. */
@NullMarked
package id.tanggap.query.leader;

import org.jspecify.annotations.NullMarked;
