/**
 * Proof that a delivery comes from the platform: HMAC over the raw body; and what is said to those who have none.
 */
@NullMarked
package id.tanggap.command.intake.signature;

import org.jspecify.annotations.NullMarked;
