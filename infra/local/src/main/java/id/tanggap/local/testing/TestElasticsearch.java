package id.tanggap.local.testing;

import id.tanggap.local.ElasticsearchConnection;
import id.tanggap.local.LocalElasticsearch;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One Elasticsearch for all tests of a JVM. It takes ten seconds and more to start, so a test class that needs other
 * slow things as well calls {@link #begin} first. Tests keep apart by index names: see {@link #freshPrefix}.
 */
public final class TestElasticsearch {

    private static final AtomicInteger PREFIXES = new AtomicInteger();

    private TestElasticsearch() {}

    /** Begins to start it, without waiting. */
    public static void begin() {
        Shared.NODE.isDone();
    }

    /** How to reach it, as the application may; waits until it answers. */
    public static ElasticsearchConnection shared() {
        return node().connection();
    }

    /** A prefix for the names of indices and aliases that no other test of this JVM has, such as {@code tanggap-t7-}. */
    public static String freshPrefix() {
        return LocalElasticsearch.DEFAULT_INDEX_PREFIX + "-t" + PREFIXES.incrementAndGet() + "-";
    }

    /** The node that all tests of this JVM share. */
    public static LocalElasticsearch node() {
        return Shared.NODE.join();
    }

    private static final class Shared {
        private static final CompletableFuture<LocalElasticsearch> NODE =
                CompletableFuture.supplyAsync(LocalElasticsearch::throwaway, Shared::inBackground);

        private static void inBackground(Runnable start) {
            Thread.ofPlatform().daemon().name("starting Elasticsearch").start(start);
        }
    }
}
