package id.tanggap.bench.load;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Sends requests over connections that are kept. */
public final class Loop {

    private final URI address;
    private final IntFunction<byte[]> requests;

    /** @param requests the request of each number; must be quick */
    public Loop(URI address, IntFunction<byte[]> requests) {
        this.address = address;
        this.requests = requests;
    }

    /** Each client sends its next request when it has the answer to the last one. */
    public Loaded closed(int clients, Duration time, AtomicInteger next) {
        long end = System.nanoTime() + time.toNanos();
        return run(clients, worker -> {
            while (true) {
                long begun = System.nanoTime();
                if (begun >= end) {
                    return;
                }
                worker.send(requests.apply(next.getAndIncrement()), begun);
            }
        });
    }

    /**
     * Requests are due at a fixed rate, whatever the answers do; latencies count from when each was due.
     *
     * @param accepted is told of each request that succeeded
     */
    public Loaded open(double perSecond, Duration time, AtomicInteger next, int connections, Accepted accepted) {
        int all = (int) (perSecond * time.toNanos() / 1e9);
        int first = next.getAndAdd(all);
        AtomicInteger due = new AtomicInteger();
        long start = System.nanoTime() + 20_000_000;
        return run(connections, worker -> {
            for (int i = due.getAndIncrement(); i < all; i = due.getAndIncrement()) {
                long intended = start + (long) (i * 1e9 / perSecond);
                for (long early = intended - System.nanoTime(); early > 0; early = intended - System.nanoTime()) {
                    LockSupport.parkNanos(early);
                }
                if (worker.send(requests.apply(first + i), intended)) {
                    accepted.accept(first + i, intended);
                }
            }
        });
    }

    /** Is told that a request succeeded. */
    @FunctionalInterface
    public interface Accepted {

        Accepted NOBODY = (_, _) -> {};

        /** @param due when the request of this number was to be sent, by {@link System#nanoTime()} */
        void accept(int number, long due);
    }

    private interface Work {
        void by(Worker worker);
    }

    private Loaded run(int clients, Work work) {
        AtomicInteger succeeded = new AtomicInteger();
        AtomicInteger failed = new AtomicInteger();
        AtomicLong cpu = new AtomicLong();
        Latencies latencies = new Latencies();
        List<Thread> threads = new ArrayList<>();
        long begun = System.nanoTime();
        for (int i = 0; i < clients; i++) {
            threads.add(Thread.ofPlatform().name("load-" + i).start(() -> {
                try (Worker worker = new Worker(succeeded, failed, latencies)) {
                    work.by(worker);
                }
                cpu.addAndGet(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
            }));
        }
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return new Loaded(succeeded.get(), failed.get(), (System.nanoTime() - begun) / 1e9, latencies, cpu.get() / 1e9);
    }

    private final class Worker implements AutoCloseable {

        private final AtomicInteger succeeded;
        private final AtomicInteger failed;
        private final Latencies latencies;
        private @Nullable HttpSocket socket;

        Worker(AtomicInteger succeeded, AtomicInteger failed, Latencies latencies) {
            this.succeeded = succeeded;
            this.failed = failed;
            this.latencies = latencies;
        }

        /** @return whether the answer was a 2xx */
        boolean send(byte[] request, long from) {
            try {
                HttpSocket connection = socket;
                if (connection == null) {
                    connection = new HttpSocket(address);
                    socket = connection;
                }
                int status = connection.exchange(request);
                if (connection.hasEnded()) {
                    close();
                }
                if (status / 100 == 2) {
                    latencies.add(System.nanoTime() - from);
                    succeeded.incrementAndGet();
                    return true;
                }
            } catch (IOException e) {
                close();
            }
            failed.incrementAndGet();
            return false;
        }

        @Override
        public void close() {
            HttpSocket connection = socket;
            socket = null;
            if (connection != null) {
                try {
                    connection.close();
                } catch (IOException ignored) {
                    // It is of no more use either way.
                }
            }
        }
    }
}
