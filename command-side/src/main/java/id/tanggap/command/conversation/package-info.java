/**
 * What a message means, from who says it, where, and whom it names: one table, in {@link id.tanggap.command.conversation.Said}.
 * It knows neither platforms nor how anything is carried out.
 */
@NullMarked
package id.tanggap.command.conversation;

import org.jspecify.annotations.NullMarked;
