package id.tanggap.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** So many threads that do the same thing over and over, each when it has done the last one. */
public final class Clients {

    private Clients() {}

    /** One client's work, made in its own thread. */
    public interface Client {

        /** Does it once more. */
        void once() throws Exception;
    }

    /** Makes the client that one thread alone will use. */
    public interface Hiring {
        Client client(int number) throws Exception;
    }

    /**
     * @param latencies of every single turn
     * @param perSecond of all clients together
     */
    public record Done(Latencies latencies, double perSecond) {}

    public static Done work(int clients, Duration time, Hiring hiring) throws Exception {
        Latencies latencies = new Latencies();
        // Connections are there before the time begins.
        List<Client> hired = new ArrayList<>();
        for (int number = 0; number < clients; number++) {
            hired.add(hiring.client(number));
        }
        long begun = System.nanoTime();
        long end = begun + time.toNanos();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            for (Future<?> each : hired.stream()
                    .<Future<?>>map(client -> threads.submit(() -> {
                        for (long now = System.nanoTime(); now < end; ) {
                            client.once();
                            long done = System.nanoTime();
                            latencies.add(done - now);
                            now = done;
                        }
                        return null;
                    }))
                    .toList()) {
                each.get();
            }
        }
        double perSecond = latencies.count() / ((System.nanoTime() - begun) / 1e9);
        for (Client client : hired) {
            if (client instanceof AutoCloseable closeable) {
                closeable.close();
            }
        }
        return new Done(latencies, perSecond);
    }
}
