/**
 * Everything that cannot be built again, in one file: taken while others write, checked by digest, and put back into an
 * empty database. Which tables there are is asked of the database; only what need not be kept is named.
 */
@NullMarked
package id.tanggap.eventstore.backup;

import org.jspecify.annotations.NullMarked;
