package id.tanggap.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * Several Elasticsearch nodes of one cluster on this machine, for a test: over TLS. They are stopped and
 * their data are removed when it is closed or this JVM ends, however it ends. A node that is killed is started again.
 */
public final class LocalElasticsearchCluster implements AutoCloseable {

    private final LocalCertificate certificate;
    private final List<ElasticsearchEngine> nodes;
    private final List<SupervisedEngine> engines;

    private LocalElasticsearchCluster(
            LocalCertificate certificate, List<ElasticsearchEngine> nodes, List<SupervisedEngine> engines) {
        this.certificate = certificate;
        this.nodes = nodes;
        this.engines = engines;
    }

    /** Starts as many nodes, at the same time, and waits until each serves requests. */
    public static LocalElasticsearchCluster throwaway(int size, int heapMegabytes) {
        return Throwaway.started("elasticsearch", folder -> start(folder, size, heapMegabytes));
    }

    private static LocalElasticsearchCluster start(Path folder, int size, int heapMegabytes) throws IOException {
        LocalCertificate certificate = LocalCertificate.create(folder);
        SearchUsers users = SearchUsers.ofATest();
        int masterPort = Ports.free();
        List<ElasticsearchEngine> nodes = new ArrayList<>();
        List<SupervisedEngine> engines = new ArrayList<>();
        for (int number = 1; number <= size; number++) {
            Path own = Files.createDirectory(folder.resolve("elasticsearch-" + number));
            Modes.set(own, "rwx------");
            ElasticsearchEngine node = ElasticsearchEngine.memberOf(
                    new ClusterMember(number, masterPort, certificate), own, users, heapMegabytes);
            nodes.add(node);
            @Nullable Path removeAfterwards = number == 1 ? folder : null;
            engines.add(new SupervisedEngine(node, removeAfterwards));
        }
        LocalElasticsearchCluster cluster = new LocalElasticsearchCluster(certificate, nodes, engines);
        try {
            CompletableFuture.allOf(engines.stream()
                            .map(engine -> CompletableFuture.runAsync(
                                    () -> startOne(engine),
                                    start -> Thread.ofPlatform().daemon().start(start)))
                            .toArray(CompletableFuture[]::new))
                    .join();
            return cluster;
        } catch (CompletionException e) {
            cluster.close();
            throw e;
        }
    }

    private static void startOne(SupervisedEngine engine) {
        try {
            engine.start();
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    /** Where each node answers, and the application's user. */
    public List<ElasticsearchConnection> connections() {
        return nodes.stream().map(ElasticsearchEngine::connection).toList();
    }

    /** A user who may do everything, at the first node. */
    public ElasticsearchConnection superuserConnection() {
        return nodes.getFirst().superuserConnection();
    }

    /** What a client has to trust. */
    public LocalCertificate certificate() {
        return certificate;
    }

    /** The process id of a node, from 1; another one after it was started again. */
    public long pid(int number) {
        return engines.get(number - 1).pid();
    }

    @Override
    public void close() {
        // The first one last: its end removes the folder of all.
        engines.reversed().forEach(SupervisedEngine::close);
    }
}
