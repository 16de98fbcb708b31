/**
 * On whose terms we write to somebody on WhatsApp whose chat is closed: templates and whether the platform approved them, who
 * agreed to be written to and to which words, and how many people the portfolio may write to first within a day. All of it is
 * data that the government enters at {@code /channels}.
 */
@NullMarked
package id.tanggap.command.whatsapp;

import org.jspecify.annotations.NullMarked;
