/**
 * How documents follow the events. Each room knows those before it: {@code folding} and {@code proof} know none,
 * {@code following} knows how to fold, {@code generations} has indices followed and proven, {@code parked} tends what the
 * live ones could not take. Here it is put together, and an operator's orders are carried out.
 */
@NullMarked
package id.tanggap.query.projection;

import org.jspecify.annotations.NullMarked;
