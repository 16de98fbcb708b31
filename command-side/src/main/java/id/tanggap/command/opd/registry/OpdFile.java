package id.tanggap.command.opd.registry;

import id.tanggap.command.decision.Intent;
import id.tanggap.command.decision.RuleBroken;
import id.tanggap.command.opd.OpdState;
import id.tanggap.command.opd.TheOpdIsRegistered;
import id.tanggap.events.opd.OpdEvent;
import id.tanggap.events.opd.OpdId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/** One OPD as its events tell it, while it is on the desk. */
final class OpdFile {

    private final OpdId opd;
    private final CommandBus commands;
    private final EventStore events;
    private final List<OpdEvent> happened = new ArrayList<>();
    private @Nullable OpdState state;
    private long known;

    OpdFile(OpdId opd, CommandBus commands, EventStore events) {
        this.opd = opd;
        this.commands = commands;
        this.events = events;
        readOn();
    }

    OpdId opd() {
        return opd;
    }

    Optional<OpdState> found() {
        return Optional.ofNullable(state);
    }

    OpdState state() {
        return found().orElseThrow(() -> new RuleBroken(new TheOpdIsRegistered(opd, null)));
    }

    /** What came of everything that was wanted so far. */
    List<OpdEvent> happened() {
        return List.copyOf(happened);
    }

    /**
     * Not by the gateway: it would try a lost race again outside of this transaction.
     *
     * @return what came of it; nothing when it was so before
     */
    List<OpdEvent> want(Intent<OpdState, OpdEvent> intent) {
        FutureCallback<Intent<OpdState, OpdEvent>, Object> answer = new FutureCallback<>();
        commands.dispatch(GenericCommandMessage.asCommandMessage(intent), answer);
        answer.getResult().optionalExceptionResult().ifPresent(OpdFile::refuse);
        List<OpdEvent> came = readOn();
        happened.addAll(came);
        return came;
    }

    private static void refuse(Throwable refused) {
        throw refused instanceof RuntimeException told
                ? told
                : new CommandExecutionException("The register refused a command", refused);
    }

    private List<OpdEvent> readOn() {
        List<OpdEvent> read = events.readEvents(opd.toString(), known)
                .asStream()
                .map(message -> (OpdEvent) message.getPayload())
                .toList();
        for (OpdEvent event : read) {
            state = OpdState.evolve(state, event);
        }
        known += read.size();
        return read;
    }
}
