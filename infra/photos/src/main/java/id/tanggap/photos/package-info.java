/**
 * Where photos lie: sealed under the key of their citizen, each by the hash of what lies there. The command side keeps and
 * discards them, the query side opens them; where the two are apart, both reach the same store.
 */
@NullMarked
package id.tanggap.photos;

import org.jspecify.annotations.NullMarked;
