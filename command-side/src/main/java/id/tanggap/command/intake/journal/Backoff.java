package id.tanggap.command.intake.journal;

import java.time.Duration;

/** How long to wait before the next attempt: doubling from a first pause up to a longest. */
record Backoff(Duration first, Duration longest) {

    private static final int DOUBLINGS_THAT_FIT = 30;

    Duration after(int attempts) {
        Duration pause = first.multipliedBy(1L << Math.min(attempts, DOUBLINGS_THAT_FIT));
        return pause.compareTo(longest) > 0 ? longest : pause;
    }
}
