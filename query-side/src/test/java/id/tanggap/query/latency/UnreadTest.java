package id.tanggap.query.latency;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.query.latency.Unread.Span;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnreadTest {

    private static final long LENGTH = Stretch.LENGTH.toMillis();

    private final Unread.Plan plan = new Unread.Plan(10);

    @Test
    void whatFollowsWithoutAnythingKnownInBetweenIsOneSpan() {
        plan.unread(stretch(1, 2));
        plan.unread(stretch(2, 2));
        plan.unread(stretch(7, 2));
        plan.known();
        plan.unread(stretch(9, 2));

        assertThat(spans()).containsExactly(List.of(new Span(LENGTH, 8 * LENGTH), new Span(9 * LENGTH, 10 * LENGTH)));
    }

    @Test
    void noQuestionIsAboutMoreComplaintsThanMayBeAskedForAtOnceUnlessOneStretchHasMore() {
        plan.unread(stretch(1, 6));
        plan.unread(stretch(2, 4));
        plan.unread(stretch(3, 1));
        plan.unread(stretch(4, 50));
        plan.unread(stretch(5, 1));

        assertThat(plan.questions().stream().map(Unread::complaints)).containsExactly(10L, 1L, 50L, 1L);
        assertThat(spans())
                .startsWith(List.of(new Span(LENGTH, 3 * LENGTH)), List.of(new Span(3 * LENGTH, 4 * LENGTH)));
    }

    @Test
    void aQuestionHasNoMoreSpansThanAQueryMayHaveClauses() {
        Unread.Plan scattered = new Unread.Plan(10_000);
        IntStream.range(0, 600).forEach(i -> {
            scattered.unread(stretch(2 * i, 1));
            scattered.known();
        });

        assertThat(scattered.questions().stream().map(each -> each.spans().size()))
                .containsExactly(250, 250, 100);
    }

    @Test
    void theFirstIsWhereWhatWasPostedAtNoKnownTimeIs() {
        assertThat(new Span(0, LENGTH).holdsTheFirst()).isTrue();
        assertThat(new Span(-LENGTH, LENGTH).holdsTheFirst()).isTrue();
        assertThat(new Span(-LENGTH, 0).holdsTheFirst()).isFalse();
        assertThat(new Span(LENGTH, 2 * LENGTH).holdsTheFirst()).isFalse();
    }

    private List<List<Span>> spans() {
        return plan.questions().stream().map(Unread::spans).toList();
    }

    private static Stretch stretch(int number, long complaints) {
        return new Stretch(number * LENGTH, complaints, (double) complaints);
    }
}
