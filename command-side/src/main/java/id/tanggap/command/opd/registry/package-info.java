/**
 * The registry of OPDs: takes what is asked of the register over HTTP or in a file, and does it as a whole. The events,
 * the claims to the accounts and the credentials of the people are one transaction.
 */
@NullMarked
package id.tanggap.command.opd.registry;

import org.jspecify.annotations.NullMarked;
