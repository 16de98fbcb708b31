/** What is kept of an import: the file until it is done, how far it is, and the rows that were left out. */
@NullMarked
package id.tanggap.command.imports.kept;

import org.jspecify.annotations.NullMarked;
