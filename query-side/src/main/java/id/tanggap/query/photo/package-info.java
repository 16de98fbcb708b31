/** The pictures of complaints, for whoever may see them. */
@NullMarked
package id.tanggap.query.photo;

import org.jspecify.annotations.NullMarked;
