package id.tanggap.query.projection.following;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.query.projection.folding.Batch;
import id.tanggap.query.projection.folding.Letters;
import id.tanggap.query.projection.folding.Letters.Parked;
import id.tanggap.query.projection.folding.Letters.Shelf;
import id.tanggap.query.projection.folding.Letters.Way;
import id.tanggap.query.projection.folding.Letters.Word;
import id.tanggap.query.projection.folding.NotStored;
import id.tanggap.query.projection.folding.Unwritten;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.junit.jupiter.api.Test;

/** Batches of letters of which documents are spelled, and when they come to the shelf. */
class SegmentDocumentsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final Duration LONG_AGO = Duration.ofMinutes(5);
    private static final Duration JUST_NOW = Duration.ofSeconds(1);

    /** Two in each buffer. */
    private static final int MOST = 4;

    private final Way way = new Way();
    private final Shelf shelf = way.shelf;
    private final Parked parked = way.parked;
    private long nanos = 1;
    private final SegmentDocuments<String, String> documents = documents(Runnable::run, MOST, Long.MAX_VALUE);

    /** Sends when it is told to. */
    private static final class Sender implements Executor {
        private final Deque<Runnable> shipments = new ArrayDeque<>();

        @Override
        public void execute(Runnable shipment) {
            shipments.add(shipment);
        }

        void sends() {
            shipments.remove().run();
        }
    }

    private SegmentDocuments<String, String> documents(Executor sender, int most, long heaviest) {
        return Segments.documents(
                Segments.work(way, sender),
                new BufferSize(most, heaviest),
                Clock.fixed(NOW, ZoneOffset.UTC),
                () -> nanos);
    }

    private void passes(Duration time) {
        nanos += time.toNanos();
    }

    private long position;

    private TrackingToken take(Duration age, long first, String... letters) {
        return take(documents, age, first, letters);
    }

    private TrackingToken take(SegmentDocuments<String, String> into, Duration age, long first, String... letters) {
        Batch batch = new Batch(0);
        for (int i = 0; i < letters.length; i++) {
            String document = letters[i].length() == 1 ? "word" : letters[i].substring(1);
            position++;
            DomainEventMessage<?> letter = new GenericDomainEventMessage<>(
                    "Word", document, first + i, letters[i], Map.of(), "id" + position, NOW.minus(age));
            way.told.add(letter);
            batch.add(document, letter);
        }
        into.take(batch);
        return new GlobalSequenceTrackingToken(position);
    }

    private String word() {
        Word word = shelf.words.get("word");
        return word == null ? "" : word.version() + word.letters();
    }

    @Test
    void whoKeepsUpStoresEachBatchBeforeItsToken() {
        TrackingToken token = take(JUST_NOW, 0, "a", "b");

        assertThat(word()).isEqualTo("2ab");
        assertThat(documents.passed(token)).isEqualTo(token);
        assertThat(documents.isAllWritten()).isTrue();
    }

    @Test
    void whoIsFarBehindStoresManyBatchesAtOnceAndNoTokenBefore() {
        assertThat(documents.passed(take(LONG_AGO, 0, "a"))).isNull();
        assertThat(documents.passed(take(LONG_AGO, 1, "b"))).isNull();

        assertThat(word()).isEmpty();
        assertThat(documents.isAllWritten()).isFalse();

        TrackingToken caughtUp = take(JUST_NOW, 2, "c");

        assertThat(word()).isEqualTo("3abc");
        assertThat(shelf.writes).isEqualTo(1);
        assertThat(way.announced).containsExactly(">abc");
        assertThat(documents.passed(caughtUp)).isEqualTo(caughtUp);
    }

    @Test
    void noMoreThanSoManyDocumentsWait() {
        documents.passed(take(LONG_AGO, 0, "aone"));
        documents.passed(take(LONG_AGO, 0, "atwo"));
        assertThat(shelf.words).isEmpty();

        documents.passed(take(LONG_AGO, 0, "athree"));

        assertThat(shelf.words).containsOnlyKeys("one", "two");
    }

    @Test
    void whatWaitsIsStoredBeforeTheSegmentLeavesItsTokenAlone() {
        TrackingToken token = take(LONG_AGO, 0, "a");
        documents.passed(token);

        assertThat(documents.storeAll()).isEqualTo(token);
        assertThat(word()).isEqualTo("1a");
        assertThat(documents.storeAll()).isNull();
    }

    @Test
    void aSegmentThatBeginsAgainForgetsWhatComesAgain() {
        take(LONG_AGO, 0, "a", "b");
        documents.begin();
        take(LONG_AGO, 0, "a");
        take(JUST_NOW, 1, "b", "c");

        assertThat(word()).isEqualTo("3abc");
    }

    @Test
    void whatCouldNotBeStoredIsNotPassedOver() {
        take(LONG_AGO, 0, "a");
        shelf.away = true;
        assertThatThrownBy(() -> take(JUST_NOW, 1, "b")).isInstanceOf(NotStored.class);
        assertThat(documents.isAllWritten()).isFalse();

        shelf.away = false;
        shelf.words.clear();
        documents.begin();
        take(JUST_NOW, 0, "a", "b", "c");

        assertThat(word()).isEqualTo("3abc");
    }

    @Test
    void oneBufferIsFilledWhileTheOtherIsSent() {
        Sender sender = new Sender();
        SegmentDocuments<String, String> two = documents(sender, MOST, Long.MAX_VALUE);
        two.passed(take(two, LONG_AGO, 0, "aone"));
        TrackingToken inTheFirst = take(two, LONG_AGO, 0, "atwo");
        two.passed(inTheFirst);
        assertThat(two.passed(take(two, LONG_AGO, 0, "athree"))).isNull();
        assertThat(two.passed(take(two, LONG_AGO, 1, "bone")))
                .as("the first is under way and not yet there")
                .isNull();
        assertThat(shelf.words).isEmpty();
        assertThat(two.isAllWritten()).isFalse();

        sender.sends();
        assertThat(shelf.words).containsOnlyKeys("one", "two");
        assertThat(two.passed(take(two, LONG_AGO, 2, "cone")))
                .as("up to there all documents are stored")
                .isEqualTo(inTheFirst);

        sender.sends();
        TrackingToken end = take(two, JUST_NOW, 3, "done");
        assertThat(two.passed(end)).isEqualTo(end);
        assertThat(shelf.words.get("one").letters()).isEqualTo("abcd");
        assertThat(way.told.questions).as("what is under way is at hand").isZero();
        assertThat(way.announced).containsExactlyInAnyOrder(">a", ">a", ">a", "a>ab", "ab>abcd");
    }

    @Test
    void aShipmentThatDoesNotArriveIsThrownAtTheNextStepAndItsEventsComeAgain() {
        Sender sender = new Sender();
        SegmentDocuments<String, String> two = documents(sender, MOST, Long.MAX_VALUE);
        two.passed(take(two, LONG_AGO, 0, "aone"));
        two.passed(take(two, LONG_AGO, 0, "atwo"));
        two.passed(take(two, LONG_AGO, 0, "athree"));
        shelf.away = true;
        sender.sends();

        assertThatThrownBy(() -> take(two, LONG_AGO, 1, "bone")).isInstanceOf(NotStored.class);
        assertThat(two.isAllWritten()).isFalse();

        shelf.away = false;
        shelf.words.clear();
        two.begin();
        two.passed(take(two, LONG_AGO, 0, "aone"));
        two.passed(take(two, LONG_AGO, 0, "atwo"));
        two.passed(take(two, LONG_AGO, 0, "athree"));
        sender.sends();
        TrackingToken end = take(two, JUST_NOW, 1, "bone");
        assertThat(two.passed(end)).isEqualTo(end);
        assertThat(shelf.words.get("one").letters()).isEqualTo("ab");
        assertThat(shelf.words).containsOnlyKeys("one", "two", "three");
    }

    @Test
    void whatIsRefusedOnItsWayIsParkedTogetherWithWhatCameLaterAndWithTheToken() {
        Sender sender = new Sender();
        SegmentDocuments<String, String> two = documents(sender, MOST, Long.MAX_VALUE);
        shelf.refusesLetter = "x";
        two.passed(take(two, LONG_AGO, 0, "aone", "xone"));
        two.passed(take(two, LONG_AGO, 0, "atwo"));
        two.passed(take(two, LONG_AGO, 0, "athree"));
        two.passed(take(two, LONG_AGO, 2, "cone"));
        sender.sends();

        TrackingToken token = take(two, LONG_AGO, 3, "done");

        assertThat(two.passed(token)).isEqualTo(token);
        assertThat(parked.byWord).containsOnlyKeys("one");
        assertThat(parked.sequences()).containsExactly(1L, 2L, 3L);
        assertThat(shelf.words.get("one").letters()).isEqualTo("a");
        assertThat(shelf.words).containsKeys("two", "three");
        assertThat(two.isAllWritten()).isTrue();
    }

    @Test
    void aDocumentThatIsRefusedAfterSeveralBatchesIsSettledFromWhatItsWordWentThrough() {
        shelf.refusesLetter = "b";
        documents.passed(take(LONG_AGO, 0, "a", "b"));
        TrackingToken reached = take(LONG_AGO, 2, "c");
        documents.passed(reached);

        assertThat(documents.storeAll()).isEqualTo(reached);
        assertThat(word()).isEqualTo("1a");
        assertThat(parked.sequences()).containsExactly(1L, 2L);
        assertThat(documents.isAllWritten()).isTrue();
    }

    @Test
    void anEventThatIsParkedIsParkedTogetherWithItsToken() {
        TrackingToken token = take(LONG_AGO, 0, "a", "?");

        assertThat(parked.sequences()).containsExactly(1L);
        assertThat(documents.passed(token)).isEqualTo(token);
        assertThat(word()).isEqualTo("1a");
    }

    @Test
    void whereNothingFurtherComesItIsStoredAfterAWhileInOneTransactionWithItsToken() {
        TrackingToken token = take(LONG_AGO, 0, "a");
        documents.passed(token);
        List<Object> happened = new ArrayList<>();
        Executor transaction = work -> {
            happened.add("begin");
            work.run();
            happened.add("commit");
        };

        documents.storeWhenIdle(transaction, happened::add);
        assertThat(happened).isEmpty();

        passes(Duration.ofMillis(100));
        documents.storeWhenIdle(transaction, happened::add);
        assertThat(happened).containsExactly("begin", token, "commit");
        assertThat(word()).isEqualTo("1a");

        documents.storeWhenIdle(transaction, happened::add);
        assertThat(happened)
                .as("who has nothing to store asks for no transaction")
                .hasSize(3);
    }

    /** The clock of whoever wrote the events is five minutes behind ours, and they come without a pause. */
    @Test
    void whereAClockIsWrongNothingWaitsForLong() {
        SegmentDocuments<String, String> many = documents(Runnable::run, 10_000, Long.MAX_VALUE);
        TrackingToken token = null;
        for (int i = 0; i < 20; i++) {
            token = take(many, LONG_AGO, i, "a");
            assertThat(many.passed(token)).isNull();
            assertThat(word()).isEmpty();
            passes(Duration.ofMillis(99));
        }

        passes(Duration.ofMillis(20));
        take(many, LONG_AGO, 20, "b");

        assertThat(word()).isEqualTo("20" + "a".repeat(20));
        assertThat(many.passed(take(many, LONG_AGO, 21, "c"))).isEqualTo(token);
        assertThat(word()).as("they wait anew").isEqualTo("20" + "a".repeat(20));
    }

    @Test
    void noMoreThanWeighsSoMuchWaits() {
        SegmentDocuments<String, String> light = documents(Runnable::run, 10_000, 2 * 3L * Letters.WEIGHT);
        take(light, LONG_AGO, 0, "aone");
        take(light, LONG_AGO, 1, "bone");
        take(light, LONG_AGO, 0, "atwo");
        take(light, LONG_AGO, 0, "athree");
        assertThat(shelf.words).isEmpty();

        take(light, LONG_AGO, 0, "afour");

        assertThat(shelf.words).containsOnlyKeys("one", "two", "three");
    }

    @Test
    void aSlowStoreIsSentLessAtATime() {
        BufferSize size = new BufferSize(10_000, Long.MAX_VALUE);
        Unwritten<String> empty = new Unwritten<>(_ -> 1);
        assertThat(size.isFull(empty, 5_000)).isFalse();

        size.learn(5_000, Duration.ofSeconds(5));
        assertThat(size.isFull(empty, 1_001)).isTrue();
        assertThat(size.isFull(empty, 1_000)).isFalse();

        size.learn(500, Duration.ofSeconds(50));
        assertThat(size.isFull(empty, 500)).as("never less than a few").isFalse();
        size.learn(1, Duration.ofSeconds(50));
        size.learn(500, Duration.ofMillis(1));
        assertThat(size.isFull(empty, 5_000)).isFalse();
    }

    @Test
    void whatFailsInTheMeantimeIsThrownAtTheNextStep() {
        TrackingToken token = take(LONG_AGO, 0, "a");
        documents.passed(token);
        shelf.away = true;
        passes(Duration.ofMillis(100));
        documents.storeWhenIdle(Runnable::run, _ -> {});

        assertThat(documents.isAllWritten()).isFalse();
        assertThatThrownBy(() -> take(JUST_NOW, 1, "b")).isInstanceOf(NotStored.class);
    }
}
