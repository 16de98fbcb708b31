/** How both sides read a text that people wrote: by what a reader sees, not by how it is encoded. */
@NullMarked
package id.tanggap.events.text;

import org.jspecify.annotations.NullMarked;
