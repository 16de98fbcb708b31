package id.tanggap.query.projection.generations;

import id.tanggap.query.projection.folding.NotStored;
import id.tanggap.query.projection.proof.Comparison;
import id.tanggap.query.projection.proof.IndexComparison;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/** Has rebuilt indices compared, one after another and beside everything else, and notes what was found. */
public final class Comparisons implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Comparisons.class);

    private final IndexComparison comparison;
    private final ProjectionIndex index;
    private final Generations generations;
    private final TransactionOperations transactions;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    private final ExecutorService executor = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("projection-comparison").factory());

    public Comparisons(
            IndexComparison comparison,
            ProjectionIndex index,
            Generations generations,
            TransactionOperations transactions) {
        this.comparison = comparison;
        this.index = index;
        this.generations = generations;
        this.transactions = transactions;
    }

    /** Returns at once. While one is under way for the projection, here or on another node, nothing is begun. */
    public void begin(Generation live, Generation rebuilt) {
        if (underWay.add(rebuilt.processor())) {
            executor.execute(() -> {
                try {
                    // The lock is held by a transaction that has written nothing: it holds nobody up.
                    transactions.executeWithoutResult(_ -> compare(live, rebuilt));
                } catch (RuntimeException e) {
                    LOG.warn("The rebuilt {} could not be compared; it will be tried again", index.name(rebuilt), e);
                } finally {
                    underWay.remove(rebuilt.processor());
                }
            });
        }
    }

    private void compare(Generation live, Generation rebuilt) {
        if (!generations.lockComparison(rebuilt)) {
            return;
        }
        try {
            Comparison found = comparison.compare(index.name(live), index.name(rebuilt));
            generations.note(rebuilt, found);
            if (found.equal()) {
                LOG.info(
                        "{} shows exactly what {} shows: {} documents, digest {}",
                        index.name(rebuilt),
                        index.name(live),
                        found.liveDocuments(),
                        found.liveDigest());
            } else {
                LOG.warn(
                        "{} differs from {} and does not take its place; an operator decides. For example: {}",
                        index.name(rebuilt),
                        index.name(live),
                        found.differing());
            }
        } catch (IOException e) {
            throw new NotStored("Elasticsearch did not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
