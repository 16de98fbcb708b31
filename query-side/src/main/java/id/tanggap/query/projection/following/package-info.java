/**
 * How one processor follows the events: its segments and who has them, how far each has come, documents that wait and
 * tokens that wait for them.
 */
@NullMarked
package id.tanggap.query.projection.following;

import org.jspecify.annotations.NullMarked;
