package id.tanggap.query.projection.following;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.query.projection.folding.Letters.Spelling;
import id.tanggap.query.projection.folding.Letters.Way;
import id.tanggap.query.projection.folding.NotStored;
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

    private final Map<Integer, Way> ways = new HashMap<>();
    private final FoldingInvoker<String, String> invoker = new FoldingInvoker<>(
            new Spelling(), segment -> Segments.documents(way(segment), 0, Clock.systemUTC(), System::nanoTime));
    private long sequence;

    private Way way(int segment) {
        return ways.computeIfAbsent(segment, _ -> new Way());
    }

    @Test
    void theFailureOfOneSegmentIsToldUntilThatSegmentGoesOn() throws Exception {
        way(0).shelf.away = true;
        assertThatThrownBy(() -> handle(SEGMENTS[0])).isInstanceOf(NotStored.class);

        handle(SEGMENTS[1]);
        assertThat(invoker.failure()).as("the other segment writes").containsInstanceOf(NotStored.class);

        way(0).shelf.away = false;
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
