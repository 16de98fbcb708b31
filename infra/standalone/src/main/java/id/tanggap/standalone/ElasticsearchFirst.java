package id.tanggap.standalone;

import id.tanggap.local.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.context.SmartLifecycle;

/** Lets nothing begin to work before Elasticsearch answers: until then the application only makes ready. */
final class ElasticsearchFirst implements SmartLifecycle {

    private final Answer elasticsearch;
    private volatile boolean running;

    ElasticsearchFirst(Answer elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /** What is waited for. */
    @FunctionalInterface
    interface Answer {

        /** @throws StartRefused when there will be none */
        void await() throws IOException;
    }

    @Override
    public void start() {
        try {
            elasticsearch.await();
            running = true;
        } catch (StartRefused e) {
            // At once: thrown through the application it would come out as a failure of the application.
            Tanggap.end(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    /** The engines outlive the application, which still writes while it stops. */
    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
