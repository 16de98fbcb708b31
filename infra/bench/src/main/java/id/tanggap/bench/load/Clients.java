package id.tanggap.bench.load;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** So many threads that do the same thing over and over, each when it has done the last one. */
public final class Clients {

    private Clients() {}

    /** One client's work, made in its own thread. */
    public interface Client {

        /** Does it once more. */
        void once() throws Exception;
    }

    /** Makes the client of each thread. */
    public interface Hiring {
        Client client(int number) throws Exception;
    }

    /**
     * @param latencies of every single turn
     * @param perSecond of all clients together
     */
    public record Done(Latencies latencies, double perSecond) {}

    public static Done work(int clients, Duration time, Hiring hiring) throws InterruptedException, ExecutionException {
        Latencies latencies = new Latencies();
        long begun = System.nanoTime();
        long end = begun + time.toNanos();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            for (Future<?> each : IntStream.range(0, clients)
                    .<Future<?>>mapToObj(number -> threads.submit(() -> {
                        Client client = hiring.client(number);
                        for (long now = System.nanoTime(); now < end; ) {
                            client.once();
                            long done = System.nanoTime();
                            latencies.add(done - now);
                            now = done;
                        }
                        if (client instanceof AutoCloseable closeable) {
                            closeable.close();
                        }
                        return null;
                    }))
                    .toList()) {
                each.get();
            }
        }
        return new Done(latencies, latencies.count() / ((System.nanoTime() - begun) / 1e9));
    }
}
