/**
 * Which indices a projection has: the live one that is asked, the one that is built anew beside it, the retired one that
 * is removed; and how they stand.
 */
@NullMarked
package id.tanggap.query.projection.generations;

import org.jspecify.annotations.NullMarked;
