/**
 * What everybody who is signed in does with the own account: the password, the sessions, the tokens. The pages
 * ({@code GET /account}, {@code GET /account/password}) are another's.
 */
@NullMarked
package id.tanggap.access.own;

import org.jspecify.annotations.NullMarked;
