package id.tanggap.demo.plan;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Chance that falls the same way every time: each subject has a sequence of its own, whatever was drawn for others. */
final class Draws {

    private final SplittableRandom random;

    private Draws(SplittableRandom random) {
        this.random = random;
    }

    static Draws of(long seed, String subject) {
        long mixed = seed;
        for (int i = 0; i < subject.length(); i++) {
            mixed = (mixed ^ subject.charAt(i)) * 0x100000001B3L;
        }
        return new Draws(new SplittableRandom(mixed));
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    <T> T one(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** Both ends included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    double between(double least, double most) {
        return least + random.nextDouble() * (most - least);
    }

    /** Log-normal, as waiting times of people and offices are: half lie below the median, a few far above. */
    double around(double median, double spread) {
        return median * Math.exp(random.nextGaussian() * spread);
    }

    /** The keys' order must be fixed, or the same draw is another key. */
    <T> T weighted(Map<T, Double> shares) {
        double sum = 0;
        for (double share : shares.values()) {
            sum += share;
        }
        double left = random.nextDouble() * sum;
        T last = null;
        for (Map.Entry<T, Double> share : shares.entrySet()) {
            last = share.getKey();
            left -= share.getValue();
            if (left < 0) {
                break;
            }
        }
        if (last == null) {
            throw new IllegalArgumentException("Nothing to choose from");
        }
        return last;
    }
}
