package id.tanggap.local;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/** Both engines of one installation, on the data in its folder. */
public final class LocalEngines implements AutoCloseable {

    private final DataFolder folder;
    private final LocalPostgres postgres;
    private final LocalElasticsearch elasticsearch;
    private final FutureTask<LocalElasticsearch> answering;

    private LocalEngines(
            DataFolder folder,
            LocalPostgres postgres,
            LocalElasticsearch elasticsearch,
            FutureTask<LocalElasticsearch> answering) {
        this.folder = folder;
        this.postgres = postgres;
        this.elasticsearch = elasticsearch;
        this.answering = answering;
    }

    /**
     * Starts both at the same time and waits until both answer. What an earlier run left behind is stopped first.
     *
     * @param indexPrefix of the application's indices: it may use no others; {@link
     *     LocalElasticsearch#DEFAULT_INDEX_PREFIX} unless there is a reason
     * @param heapMegabytes of Elasticsearch, {@link LocalElasticsearch#DEFAULT_HEAP_MEGABYTES} unless there is a reason
     * @param progress is told in a line what happens; may be called by several threads
     * @throws StartRefused when one of them cannot be started; then the other one was stopped again
     */
    public static LocalEngines start(
            DataFolder folder, String indexPrefix, int heapMegabytes, Consumer<String> progress) throws IOException {
        LocalEngines engines = begin(folder, indexPrefix, heapMegabytes, progress);
        engines.awaitElasticsearch();
        return engines;
    }

    /**
     * The same, but waits for PostgreSQL alone, which answers after a second or two: Elasticsearch takes many more, in
     * which its client can make ready. {@link #awaitElasticsearch} waits for it too.
     */
    public static LocalEngines begin(
            DataFolder folder, String indexPrefix, int heapMegabytes, Consumer<String> progress) throws IOException {
        SearchUsers users =
                SearchUsers.ofAnInstallation(indexPrefix, Secrets.password(folder.secret("elasticsearch.password")));
        LocalElasticsearch elasticsearch =
                LocalElasticsearch.of(folder.elasticsearch(), users, heapMegabytes, Durability.SYNCED, null);
        FutureTask<LocalPostgres> postgres = inBackground("PostgreSQL", progress, () -> LocalPostgres.start(folder));
        FutureTask<LocalElasticsearch> answering = inBackground("Elasticsearch", progress, elasticsearch::started);
        try {
            return new LocalEngines(folder, result(postgres), elasticsearch, answering);
        } catch (IOException | RuntimeException e) {
            elasticsearch.close();
            throw e;
        }
    }

    /** @throws StartRefused when it cannot be started; then PostgreSQL was stopped again */
    public void awaitElasticsearch() throws IOException {
        try {
            result(answering);
        } catch (IOException | RuntimeException e) {
            postgres.close();
            throw e;
        }
    }

    /** PostgreSQL. */
    public LocalPostgres postgres() {
        return postgres;
    }

    /** Elasticsearch, whether or not it answers yet. */
    public LocalElasticsearch elasticsearch() {
        return elasticsearch;
    }

    /** How the application reaches both, and where the master key is, as properties for Spring's environment. */
    public Map<String, Object> springProperties() {
        Map<String, Object> properties = new HashMap<>(postgres.springProperties(LocalPostgres.USER));
        ElasticsearchConnection search = elasticsearch.connection();
        properties.put("tanggap.elasticsearch.urls", search.url());
        properties.put("tanggap.elasticsearch.username", search.user());
        properties.put("tanggap.elasticsearch.password", search.password());
        properties.put("tanggap.master-key-file", folder.masterKeyFile().toString());
        return properties;
    }

    /** Stops both, at the same time, also one that is just starting, and waits for it. */
    @Override
    public void close() {
        Thread other = Thread.ofPlatform().start(elasticsearch::close);
        postgres.close();
        try {
            other.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> FutureTask<T> inBackground(String name, Consumer<String> progress, Callable<T> start) {
        FutureTask<T> task = new FutureTask<>(() -> {
            progress.accept(name + " ...");
            long began = System.nanoTime();
            T started = start.call();
            progress.accept(name + " OK (" + (System.nanoTime() - began) / 100_000_000 / 10.0 + " s)");
            return started;
        });
        Thread.ofPlatform().daemon().name("starting " + name).start(task);
        return task;
    }

    private static <T> T result(FutureTask<T> task) throws IOException {
        try {
            return task.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException problem -> throw problem;
                case RuntimeException problem -> throw problem;
                case null, default -> throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
