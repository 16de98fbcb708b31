package id.tanggap.query.projection.following;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tanggap.query.projection.folding.Letters.Spelling;
import id.tanggap.query.projection.folding.Letters.Way;
import id.tanggap.query.projection.folding.Letters.Word;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A replay whose segments are split, merged and begun again on another node while it holds documents back. */
class SegmentsDuringReplayTest {

    private static final int WORDS = 400;
    private static final int LETTERS = 25;
    private static final int HELD_BACK = 150;

    private final Way way = new Way();
    private final TokenStore tokens = new InMemoryTokenStore();
    private final EventStore events = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Node> nodes = new ArrayList<>();

    private record Node(PooledStreamingEventProcessor processor, ScheduledExecutorService workers) {
        void stop() {
            processor.shutDown();
            workers.shutdownNow();
        }
    }

    @AfterEach
    void stop() {
        nodes.forEach(Node::stop);
        senders.shutdownNow();
    }

    /** The letters of all words in turn, long ago: so every word is begun before any is complete. */
    private void tell() {
        Instant longAgo = Instant.now().minus(Duration.ofHours(1));
        List<DomainEventMessage<?>> all = new ArrayList<>();
        for (int letter = 0; letter < LETTERS; letter++) {
            for (int word = 0; word < WORDS; word++) {
                String id = "word" + word;
                all.add(new GenericDomainEventMessage<>(
                        "Word", id, letter, (char) ('a' + letter) + id, Map.of(), id + "-" + letter, longAgo));
            }
        }
        all.forEach(way.told::add);
        events.publish(all);
    }

    private Node node() {
        FoldingInvoker<String, String> invoker = new FoldingInvoker<>(
                new Spelling(),
                _ -> Segments.documents(
                        Segments.work(way, senders),
                        new BufferSize(HELD_BACK, 1 << 20),
                        Clock.systemUTC(),
                        System::nanoTime));
        ScheduledExecutorService workers = Executors.newScheduledThreadPool(3);
        PooledStreamingEventProcessor processor = PooledStreamingEventProcessor.builder()
                .name("words")
                .eventHandlerInvoker(invoker)
                .messageSource(events)
                .tokenStore(new TokensBehindDocuments(tokens, invoker))
                .transactionManager(NoTransactionManager.instance())
                .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
                .errorHandler(PropagatingErrorHandler.instance())
                .coordinatorExecutor(
                        new UnpausedCoordinator(Thread.ofPlatform().daemon().factory()))
                .workerExecutor(workers)
                .initialToken(StreamableMessageSource::createTailToken)
                .initialSegmentCount(2)
                .batchSize(20)
                .tokenClaimInterval(100)
                .build();
        processor.registerHandlerInterceptor(invoker::flush);
        invoker.whenHeldBack(new HeldBackWatch(
                workers,
                invoker::isAnyHeldBack,
                () -> invoker.storeWhenIdle(
                        workers, Runnable::run, (segment, token) -> tokens.storeToken(token, "words", segment)))::look);
        processor.start();
        Node node = new Node(processor, workers);
        nodes.add(node);
        return node;
    }

    private void further() {
        int before = writes();
        await().until(() -> writes() > before + 1 || complete());
    }

    private int writes() {
        synchronized (way.shelf) {
            return way.shelf.writes;
        }
    }

    private List<Word> words() {
        synchronized (way.shelf) {
            return List.copyOf(way.shelf.words.values());
        }
    }

    private boolean complete() {
        List<Word> words = words();
        return words.size() == WORDS && words.stream().allMatch(word -> word.version() == LETTERS);
    }

    @Test
    void everyWordIsSpelledInFullWhateverBecomesOfTheSegments() {
        tell();
        Node first = node();
        further();
        assertThat(first.processor().splitSegment(0).join()).isTrue();
        further();
        first.stop();

        Node second = node();
        further();
        await().until(() -> second.processor().processingStatus().size() == 3);
        assertThat(second.processor().mergeSegment(0).join()).isTrue();

        await().untilAsserted(() -> assertThat(words())
                .hasSize(WORDS)
                .allSatisfy(word -> assertThat(word.letters()).isEqualTo("abcdefghijklmnopqrstuvwxy")));
    }
}
