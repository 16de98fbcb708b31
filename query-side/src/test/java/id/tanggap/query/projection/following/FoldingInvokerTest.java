package id.tanggap.query.projection.following;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.query.projection.folding.BatchWriter;
import id.tanggap.query.projection.folding.Letters.Parked;
import id.tanggap.query.projection.folding.Letters.Shelf;
import id.tanggap.query.projection.folding.Letters.Spelling;
import id.tanggap.query.projection.folding.Letters.Word;
import id.tanggap.query.projection.folding.NotStored;
import id.tanggap.query.projection.folding.RecentDocuments;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.junit.jupiter.api.Test;

/** Two segments of one projection, each with a shelf of its own. */
class FoldingInvokerTest {

    private static final Segment[] SEGMENTS = Segment.ROOT_SEGMENT.split();

    private final Map<Integer, Shelf> shelves = new HashMap<>();
    private final FoldingInvoker<String, Word> invoker = new FoldingInvoker<>(new Spelling(), this::documents);
    private long sequence;

    private SegmentDocuments<String, Word> documents(int segment) {
        return new SegmentDocuments<>(
                new BatchWriter<>(
                        new Spelling(), shelf(segment), new Parked(), new RecentDocuments<>(10), (_, _) -> {}),
                new SegmentDocuments.Bounds(0, Long.MAX_VALUE),
                Clock.systemUTC(),
                System::nanoTime);
    }

    private Shelf shelf(int segment) {
        return shelves.computeIfAbsent(segment, _ -> new Shelf());
    }

    @Test
    void theFailureOfOneSegmentIsToldUntilThatSegmentGoesOn() throws Exception {
        shelf(0).away = true;
        assertThatThrownBy(() -> handle(SEGMENTS[0])).isInstanceOf(NotStored.class);

        handle(SEGMENTS[1]);
        assertThat(invoker.failure()).as("the other segment writes").containsInstanceOf(NotStored.class);

        shelf(0).away = false;
        handle(SEGMENTS[0]);
        assertThat(invoker.failure()).isEmpty();
    }

    private void handle(Segment segment) throws Exception {
        EventMessage<String> event = new GenericDomainEventMessage<>("Word", wordOf(segment), 0, "a" + sequence++);
        BatchingUnitOfWork<EventMessage<String>> unit = new BatchingUnitOfWork<>(event);
        var result = unit.executeWithResult(() -> {
            invoker.handle(event, segment);
            return invoker.flush(unit, () -> null);
        });
        if (result.isExceptional()) {
            throw (Exception) result.exceptionResult();
        }
    }

    /** Some name whose events go through the segment. */
    private static String wordOf(Segment segment) {
        int name = 0;
        while (!segment.matches("word" + name)) {
            name++;
        }
        return "word" + name;
    }
}
