/** What is said in the conversation about a complaint: heard, edited, removed, split off. */
@NullMarked
package id.tanggap.command.complaint.conversation;

import org.jspecify.annotations.NullMarked;
