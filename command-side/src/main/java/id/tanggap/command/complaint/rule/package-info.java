/** The rules that guard a complaint, each a sentence that a citizen would understand. */
@NullMarked
package id.tanggap.command.complaint.rule;

import org.jspecify.annotations.NullMarked;
