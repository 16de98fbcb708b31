/**
 * How the imports of an office's past stand, and which rows somebody should look at. Read from the views of the command
 * side, whose columns are only ever added to.
 */
@NullMarked
package id.tanggap.query.history;

import org.jspecify.annotations.NullMarked;
