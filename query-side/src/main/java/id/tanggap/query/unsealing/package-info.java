/** How sealed texts become readable, for whoever may read them: with the keys of their persons, as long as there are any. */
@NullMarked
package id.tanggap.query.unsealing;

import org.jspecify.annotations.NullMarked;
