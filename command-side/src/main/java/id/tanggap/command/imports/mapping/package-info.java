/** What the cells of a file mean: its columns, its times as people write them, and the complaint that a row tells of. */
@NullMarked
package id.tanggap.command.imports.mapping;

import org.jspecify.annotations.NullMarked;
