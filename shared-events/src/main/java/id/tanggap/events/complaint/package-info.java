/**
 * The life of one complaint, from the post that it was born from to its close.
 */
@NullMarked
package id.tanggap.events.complaint;

import org.jspecify.annotations.NullMarked;
