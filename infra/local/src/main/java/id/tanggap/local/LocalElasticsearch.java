package id.tanggap.local;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * An Elasticsearch node of our own: a cluster of one, with security on. It is the small distribution with
 * our analysis plugin; what that one lacks is in the decision record on the Elasticsearch distribution.
 */
public final class LocalElasticsearch implements AutoCloseable {

    /** How the application's indices begin, unless it is told otherwise. */
    public static final String DEFAULT_INDEX_PREFIX = "tanggap";

    /** The heap that one municipality's complaints need, in MB. */
    public static final int DEFAULT_HEAP_MEGABYTES = 512;

    private final ElasticsearchEngine elasticsearch;
    private final SupervisedEngine engine;

    private LocalElasticsearch(ElasticsearchEngine elasticsearch, SupervisedEngine engine) {
        this.elasticsearch = elasticsearch;
        this.engine = engine;
    }

    /**
     * One on the data in the folder that is still to be started.
     *
     * @param folder its own folder
     * @param removeAfterwards a folder to delete when the node has stopped, however it stopped
     */
    static LocalElasticsearch of(
            Path folder, SearchUsers users, int heapMegabytes, Durability durability, @Nullable Path removeAfterwards)
            throws IOException {
        Modes.createFolder(folder, "rwx------");
        ElasticsearchEngine elasticsearch = ElasticsearchEngine.in(folder, users, heapMegabytes, durability);
        return new LocalElasticsearch(elasticsearch, new SupervisedEngine(elasticsearch, removeAfterwards));
    }

    /**
     * Starts it and waits until it answers.
     *
     * @throws StartRefused when it cannot be started
     */
    LocalElasticsearch started() throws IOException {
        engine.start();
        return this;
    }

    /**
     * Starts one for a test, in a folder of its own. It is stopped and its data are removed when it is closed or this
     * JVM ends, however it ends.
     */
    public static LocalElasticsearch throwaway() {
        return Throwaway.started(
                "elasticsearch",
                folder -> of(
                                folder.resolve("elasticsearch"),
                                SearchUsers.ofATest(),
                                DEFAULT_HEAP_MEGABYTES,
                                Durability.THROWN_AWAY,
                                folder)
                        .started());
    }

    /** Where it listens, and the application's user: one that may only use the application's own indices. */
    public ElasticsearchConnection connection() {
        return elasticsearch.connection();
    }

    /** Of one for a test: a user who may do everything. */
    public ElasticsearchConnection superuserConnection() {
        return elasticsearch.superuserConnection();
    }

    /** The process id of the node itself; another one after it was started again. */
    public long pid() {
        return engine.pid();
    }

    @Override
    public void close() {
        engine.close();
    }
}
