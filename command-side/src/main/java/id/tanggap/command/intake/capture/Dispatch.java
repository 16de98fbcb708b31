package id.tanggap.command.intake.capture;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;

/**
 * Sends a command and waits for it, on this thread and in its transaction, and never tries again by itself: a lost race
 * spoils the transaction, so that the whole of it must be done again.
 */
public final class Dispatch {

    private final DefaultCommandGateway commands;

    public Dispatch(CommandBus bus) {
        commands = DefaultCommandGateway.builder().commandBus(bus).build();
    }

    public void send(Object command) {
        commands.sendAndWait(command);
    }
}
