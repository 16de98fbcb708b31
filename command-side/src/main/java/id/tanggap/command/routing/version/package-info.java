/** Which version of what was learned is in use, and whether it may assign by itself. */
@NullMarked
package id.tanggap.command.routing.version;

import org.jspecify.annotations.NullMarked;
