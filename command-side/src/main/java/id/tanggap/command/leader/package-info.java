/** One leader: who is in the office, for how long, and which accounts are the leader's own. */
@NullMarked
package id.tanggap.command.leader;

import org.jspecify.annotations.NullMarked;
