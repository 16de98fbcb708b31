package id.tanggap.bench.measure;

import id.tanggap.bench.bed.Application;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Signed deliveries, no two alike, the first of them made before they are needed. */
final class Deliveries {

    private final Application application;
    private final byte[][] ready;
    private final AtomicInteger next = new AtomicInteger();

    private Deliveries(Application application, byte[][] ready) {
        this.application = application;
        this.ready = ready;
    }

    static Deliveries prepared(Application application, int count) {
        return new Deliveries(
                application,
                IntStream.range(0, count).mapToObj(application::delivery).toArray(byte[][]::new));
    }

    byte[] request(int number) {
        return number < ready.length ? ready[number] : application.delivery(number);
    }

    AtomicInteger next() {
        return next;
    }
}
