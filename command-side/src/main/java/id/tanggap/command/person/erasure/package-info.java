/** A person is forgotten, once. */
@NullMarked
package id.tanggap.command.person.erasure;

import org.jspecify.annotations.NullMarked;
