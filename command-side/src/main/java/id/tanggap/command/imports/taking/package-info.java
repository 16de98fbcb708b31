/** Takes the rows of a kept file over: each becomes the events that it tells, is there already, or is left out. */
@NullMarked
package id.tanggap.command.imports.taking;

import org.jspecify.annotations.NullMarked;
