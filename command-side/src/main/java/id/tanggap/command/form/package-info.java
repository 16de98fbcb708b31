/** What people fill in, read field by field. */
@NullMarked
package id.tanggap.command.form;

import org.jspecify.annotations.NullMarked;
