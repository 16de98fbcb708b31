package id.tanggap.events.policy;

import java.time.Duration;

/**
 * How long is waited for somebody who is no OPD, in calendar time.
 *
 * @param triage for Diskominfo, until a complaint that no rule could route is on a desk or refused
 * @param question for the citizen, until an OPD that asked has to go on without the answer
 * @param step for whoever has to look at what was missed, until the next one up the line has to
 */
public record Waits(Duration triage, Duration question, Duration step) {

    /**
     * What holds where a policy says nothing of it: three days to verify and forward, as LAPOR! has it, ten for the
     * citizen, and one for each step.
     */
    public static final Waits DEFAULT = new Waits(Duration.ofDays(3), Duration.ofDays(10), Duration.ofDays(1));

    public Waits {
        if (!triage.isPositive() || !question.isPositive() || !step.isPositive()) {
            throw new IllegalArgumentException("Nobody is waited for no time at all");
        }
    }
}
