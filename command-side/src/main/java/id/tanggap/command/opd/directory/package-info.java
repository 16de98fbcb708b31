/** Whom routing asks: which OPD an account, a category or a place belongs to. It follows the register's events. */
@NullMarked
package id.tanggap.command.opd.directory;

import org.jspecify.annotations.NullMarked;
