package id.tanggap.command.policy;

import id.tanggap.command.policy.adoption.AdoptFirstServicePolicy;
import java.time.Clock;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** At every start; only the very first one finds no policy. */
@Component
final class WhenThereIsNoPolicyThenAdoptTheDefault implements ApplicationRunner {

    private final CommandGateway commands;
    private final Clock clock;

    WhenThereIsNoPolicyThenAdoptTheDefault(CommandGateway commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments args) {
        commands.sendAndWait(new AdoptFirstServicePolicy(clock.instant()));
    }
}
