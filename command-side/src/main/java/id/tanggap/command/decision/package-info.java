/**
 * How every aggregate decides. An {@link id.tanggap.command.decision.Intent} is a command that knows its own pure
 * decision: from the state and the command to the events. {@link id.tanggap.command.decision.Rule}s guard it. A root
 * holds the state and evolves it, and {@link id.tanggap.command.decision.Decisions} carries intents to roots.
 */
@NullMarked
package id.tanggap.command.decision;

import org.jspecify.annotations.NullMarked;
