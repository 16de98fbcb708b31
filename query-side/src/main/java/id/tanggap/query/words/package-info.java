/**
 * How words find a text: what was typed is taken apart, brought to its stem as the index does it, joined by what means the
 * same, and where nobody ever wrote a word so, by what is spelt nearly so.
 */
@NullMarked
package id.tanggap.query.words;

import org.jspecify.annotations.NullMarked;
