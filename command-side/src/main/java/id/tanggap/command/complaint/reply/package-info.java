/** What a reply may become: it goes out, stands on the platform, fails, or is handed over. */
@NullMarked
package id.tanggap.command.complaint.reply;

import org.jspecify.annotations.NullMarked;
