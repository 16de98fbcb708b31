/** The accounts that speak for the government: which they are, whose they are, and how sure that is. */
@NullMarked
package id.tanggap.command.account;

import org.jspecify.annotations.NullMarked;
