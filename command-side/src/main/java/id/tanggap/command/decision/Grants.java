package id.tanggap.command.decision;

import org.axonframework.commandhandling.gateway.CommandGateway;

/**
 * Where whoever wants something of an aggregate goes: a request, the register, a reaction, a reminder. What lost a race is
 * tried again, but within a transaction of the caller: what that has done already rests upon what was read.
 */
public final class Grants {

    private final CommandGateway commands;

    public Grants(CommandGateway commands) {
        this.commands = commands;
    }

    /**
     * @return the course of the aggregate after it; nothing was granted when it already was so
     * @throws RuleBroken when a rule forbids it now; nothing has happened
     */
    public <S, E> Course<S, E> grant(Intent<S, E> intent) {
        return commands.sendAndWait(intent);
    }
}
