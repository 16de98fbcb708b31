/**
 * Accounts of the staff, their roles, passwords and API tokens. PostgreSQL holds no secret in the clear:
 * passwords are bcrypt hashes, tokens (256 random bits) are SHA-256 hashes.
 */
@NullMarked
package id.tanggap.access.account;

import org.jspecify.annotations.NullMarked;
