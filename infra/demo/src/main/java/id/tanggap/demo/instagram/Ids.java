package id.tanggap.demo.instagram;

import java.util.random.RandomGenerator;

/** Ids as long as Instagram's; no platform gives one that begins with 00. */
final class Ids {

    private static final long BOUND = 1_000_000_000_000_000L;

    private final RandomGenerator draws;

    Ids(RandomGenerator draws) {
        this.draws = draws;
    }

    String next() {
        return "00%015d".formatted(draws.nextLong(BOUND));
    }
}
