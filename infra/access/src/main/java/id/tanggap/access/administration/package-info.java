/**
 * Keeping the accounts of everybody: who has one, whose it is, closing and reissuing. The people of an OPD get theirs with
 * their office; the page ({@code GET /admin/accounts}) is another's.
 */
@NullMarked
package id.tanggap.access.administration;

import org.jspecify.annotations.NullMarked;
