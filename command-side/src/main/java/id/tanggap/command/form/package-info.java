/** What people fill in: who they are, what they gave field by field, and where a page goes from there. */
@NullMarked
package id.tanggap.command.form;

import org.jspecify.annotations.NullMarked;
