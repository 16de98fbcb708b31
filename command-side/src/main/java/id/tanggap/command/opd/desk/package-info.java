/**
 * The register's desk: takes what is asked of it over HTTP or in a file, and does it as a whole. The events, the
 * reservation of the accounts and the credentials of the people are one transaction.
 */
@NullMarked
package id.tanggap.command.opd.desk;

import org.jspecify.annotations.NullMarked;
