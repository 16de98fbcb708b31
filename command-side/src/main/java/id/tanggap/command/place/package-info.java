/**
 * The regions by their official codes, and how they are found in what people write. Names repeat: most villages share
 * theirs with a village elsewhere, so a village is only found together with its kecamatan.
 */
@NullMarked
package id.tanggap.command.place;

import org.jspecify.annotations.NullMarked;
