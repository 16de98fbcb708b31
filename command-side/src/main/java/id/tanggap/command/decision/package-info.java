/**
 * How every aggregate decides. An {@link id.tanggap.command.decision.Intent} is a command that knows its own pure
 * decision: from the state and the command to the events. {@link id.tanggap.command.decision.Rule}s guard it. A
 * {@link id.tanggap.command.decision.Course} grants intents one after the other, by the evolution of its
 * {@link id.tanggap.command.decision.Kind}. Whoever wants something goes to {@link id.tanggap.command.decision.Grants},
 * and {@link id.tanggap.command.decision.Decisions} grant it upon what is stored.
 */
@NullMarked
package id.tanggap.command.decision;

import org.jspecify.annotations.NullMarked;
