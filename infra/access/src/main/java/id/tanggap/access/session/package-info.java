/**
 * Signing in: by bearer token for software, by form and cookie for browsers. A session is a row in
 * PostgreSQL, so every node knows it and a closed account loses it at once.
 */
@NullMarked
package id.tanggap.access.session;

import org.jspecify.annotations.NullMarked;
