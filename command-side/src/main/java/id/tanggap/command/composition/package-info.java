/** Where the command side is put together: the domain, which knows no framework, and the rooms that ask each other. */
@NullMarked
package id.tanggap.command.composition;

import org.jspecify.annotations.NullMarked;
