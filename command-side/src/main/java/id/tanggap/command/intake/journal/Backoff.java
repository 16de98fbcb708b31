package id.tanggap.command.intake.journal;

import java.time.Duration;

/** How long to wait before the next attempt: doubling from a first pause up to a longest. */
public record Backoff(Duration first, Duration longest) {

    /** Nobody waits for longer than that. */
    public static final Duration LONGEST = Duration.ofHours(1);

    private static final int DOUBLINGS_THAT_FIT = 30;

    public Backoff {
        if (longest.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("Longer than " + LONGEST + ": " + longest);
        }
    }

    public Duration after(int attempts) {
        Duration pause = first.multipliedBy(1L << Math.min(attempts, DOUBLINGS_THAT_FIT));
        return pause.compareTo(longest) > 0 ? longest : pause;
    }
}
