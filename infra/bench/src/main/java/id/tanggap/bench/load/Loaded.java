package id.tanggap.bench.load;

/**
 * What a load brought.
 *
 * @param succeeded answers of 2xx
 * @param failed other answers, and none
 * @param seconds from the first request to the last answer
 * @param latencies of those that succeeded
 * @param generatorCpuSeconds what the load generator itself used
 */
public record Loaded(int succeeded, int failed, double seconds, Latencies latencies, double generatorCpuSeconds) {

    public double perSecond() {
        return succeeded / seconds;
    }

    /** The generator's own cost: microseconds of processor time for each request. */
    public double generatorMicrosEach() {
        return generatorCpuSeconds * 1e6 / Math.max(1, succeeded + failed);
    }
}
