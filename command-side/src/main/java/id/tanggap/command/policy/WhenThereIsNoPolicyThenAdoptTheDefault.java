package id.tanggap.command.policy;

import id.tanggap.command.decision.Grants;
import id.tanggap.command.policy.adoption.AdoptFirstServicePolicy;
import java.time.Clock;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** At every start; only the very first one finds no policy. */
@Component
final class WhenThereIsNoPolicyThenAdoptTheDefault implements ApplicationRunner {

    private final Grants grants;
    private final Clock clock;

    WhenThereIsNoPolicyThenAdoptTheDefault(Grants grants, Clock clock) {
        this.grants = grants;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments args) {
        grants.grant(new AdoptFirstServicePolicy(clock.instant()));
    }
}
