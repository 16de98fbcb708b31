/**
 * Nothing is missed: what a webhook lost is found by looking, account by account, one at a time over all nodes. What is found
 * goes the way of what is delivered: it is kept as its webhook would have brought it, marked as polled.
 *
 * <p>{@link id.tanggap.command.poll.Poller} decides whose turn it is, {@link id.tanggap.command.poll.Look} asks within what the
 * platform allows, and a {@link id.tanggap.command.poll.Lookout} for each platform knows where posts are listed.
 */
@NullMarked
package id.tanggap.command.poll;

import org.jspecify.annotations.NullMarked;
