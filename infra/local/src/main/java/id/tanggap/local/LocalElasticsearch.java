package id.tanggap.local;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * An Elasticsearch node of our own: a cluster of one, with security on and one user. It is the small distribution with
 * our analysis plugin; what that one lacks is in the decision record on the Elasticsearch distribution.
 */
public final class LocalElasticsearch implements AutoCloseable {

    /** The heap that one municipality's complaints need, in MB. */
    public static final int DEFAULT_HEAP_MEGABYTES = 512;

    private final ElasticsearchConnection connection;
    private final SupervisedEngine engine;

    private LocalElasticsearch(ElasticsearchConnection connection, SupervisedEngine engine) {
        this.connection = connection;
        this.engine = engine;
    }

    /**
     * Starts it on the data in the folder and waits until it answers.
     *
     * @param folder its own folder
     * @param removeAfterwards a folder to delete when the node has stopped, however it stopped
     * @throws StartRefused when it cannot be started
     */
    static LocalElasticsearch start(
            Path folder, String password, int heapMegabytes, Durability durability, @Nullable Path removeAfterwards)
            throws IOException {
        Modes.createFolder(folder, "rwx------");
        ElasticsearchEngine elasticsearch = ElasticsearchEngine.in(folder, password, heapMegabytes, durability);
        SupervisedEngine engine = new SupervisedEngine(elasticsearch, removeAfterwards);
        engine.start();
        return new LocalElasticsearch(elasticsearch.connection(), engine);
    }

    /**
     * Starts one for a test, in a folder of its own. It is stopped and its data are removed when it is closed or this
     * JVM ends, however it ends.
     */
    public static LocalElasticsearch throwaway() {
        return Throwaway.started(
                "elasticsearch",
                folder -> start(
                        folder.resolve("elasticsearch"),
                        Secrets.randomPassword(),
                        DEFAULT_HEAP_MEGABYTES,
                        Durability.THROWN_AWAY,
                        folder));
    }

    /** Where it listens. */
    public ElasticsearchConnection connection() {
        return connection;
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
