/** The door of imports: a file and its mapping are taken in while they arrive, and tried before they are kept. */
@NullMarked
package id.tanggap.command.imports.upload;

import org.jspecify.annotations.NullMarked;
