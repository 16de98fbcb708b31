/** How fast an office has to answer: the rules that the government adopts, and what is in force. */
@NullMarked
package id.tanggap.command.policy;

import org.jspecify.annotations.NullMarked;
