/** What becomes of complaints that were merged when something becomes of the one that they were merged into. */
@NullMarked
package id.tanggap.command.duplicates;

import org.jspecify.annotations.NullMarked;
