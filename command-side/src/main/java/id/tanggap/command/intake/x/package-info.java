/**
 * X: mentions of our accounts, replies to them, and what the accounts themselves answer.
 */
@NullMarked
package id.tanggap.command.intake.x;

import org.jspecify.annotations.NullMarked;
