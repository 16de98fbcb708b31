package id.tanggap.query.projection.following;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.query.projection.folding.Batch;
import id.tanggap.query.projection.folding.BatchWriter;
import id.tanggap.query.projection.folding.Document;
import id.tanggap.query.projection.folding.HeldTooLong;
import id.tanggap.query.projection.folding.Letters.Parked;
import id.tanggap.query.projection.folding.Letters.Shelf;
import id.tanggap.query.projection.folding.Letters.Spelling;
import id.tanggap.query.projection.folding.Letters.Word;
import id.tanggap.query.projection.folding.NotStored;
import id.tanggap.query.projection.folding.RecentDocuments;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.junit.jupiter.api.Test;

/** Batches of letters of which documents are spelled, and when they come to the shelf. */
class SegmentDocumentsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final Duration LONG_AGO = Duration.ofMinutes(5);
    private static final Duration JUST_NOW = Duration.ofSeconds(1);
    private static final int MOST = 2;

    private final Shelf shelf = new Shelf();
    private final Parked parked = new Parked();
    private final List<String> told = new ArrayList<>();
    private final BatchWriter<String, Word> writer = new BatchWriter<>(
            new Spelling(),
            shelf,
            parked,
            new RecentDocuments<>(10),
            (before, after) -> told.add((before == null ? "" : before.letters()) + ">" + after.letters()));
    private long nanos = 1;
    private final SegmentDocuments<String, Word> documents = documents(MOST, Long.MAX_VALUE);

    private SegmentDocuments<String, Word> documents(int most, long heaviest) {
        return new SegmentDocuments<>(
                writer, new SegmentDocuments.Bounds(most, heaviest), Clock.fixed(NOW, ZoneOffset.UTC), () -> nanos);
    }

    private void passes(Duration time) {
        nanos += time.toNanos();
    }

    private long position;

    private TrackingToken take(Duration age, long first, String... letters) {
        return take(documents, age, first, letters);
    }

    private TrackingToken take(SegmentDocuments<String, Word> into, Duration age, long first, String... letters) {
        Batch batch = new Batch(0);
        for (int i = 0; i < letters.length; i++) {
            String document = letters[i].length() == 1 ? "word" : letters[i].substring(1);
            batch.add(
                    document,
                    new GenericTrackedDomainEventMessage<>(
                            new GlobalSequenceTrackingToken(++position),
                            new GenericDomainEventMessage<>(
                                    "Word",
                                    document,
                                    first + i,
                                    letters[i],
                                    Map.of(),
                                    "id" + position,
                                    NOW.minus(age))));
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
        assertThat(documents.holdsBack(token)).isFalse();
        assertThat(documents.isAllWritten()).isTrue();
    }

    @Test
    void whoIsFarBehindStoresManyBatchesAtOnceAndNoTokenBefore() {
        take(LONG_AGO, 0, "a");
        TrackingToken token = take(LONG_AGO, 1, "b");

        assertThat(word()).isEmpty();
        assertThat(documents.holdsBack(token)).isTrue();
        assertThat(documents.isAllWritten()).isFalse();

        TrackingToken caughtUp = take(JUST_NOW, 2, "c");

        assertThat(word()).isEqualTo("3abc");
        assertThat(shelf.writes).isEqualTo(1);
        assertThat(told).containsExactly(">abc");
        assertThat(documents.holdsBack(caughtUp)).isFalse();
    }

    @Test
    void noMoreThanSoManyDocumentsAreHeldBack() {
        take(LONG_AGO, 0, "aone");
        assertThat(shelf.words).isEmpty();

        take(LONG_AGO, 0, "atwo");

        assertThat(shelf.words).containsOnlyKeys("one", "two");
    }

    @Test
    void whatIsHeldBackIsStoredBeforeTheSegmentLeavesItsTokenAlone() {
        TrackingToken token = take(LONG_AGO, 0, "a");
        documents.holdsBack(token);

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
    void aDocumentThatIsRefusedAfterSeveralBatchesComesAgainBatchByBatchAndItsEventIsParked() {
        shelf.refusesLetter = "b";
        take(LONG_AGO, 0, "a", "b");
        TrackingToken reached = take(LONG_AGO, 2, "c");
        documents.holdsBack(reached);
        assertThatThrownBy(documents::storeAll).isInstanceOf(HeldTooLong.class);

        documents.begin();
        position = 0;
        take(LONG_AGO, 0, "a", "b");
        assertThat(word()).isEqualTo("1a");
        take(LONG_AGO, 2, "c");

        assertThat(parked.sequences).containsExactly(1L, 2L);
        assertThat(documents.isAllWritten()).isTrue();
    }

    @Test
    void anEventThatIsParkedIsParkedTogetherWithItsToken() {
        TrackingToken token = take(LONG_AGO, 0, "a", "?");

        assertThat(parked.sequences).containsExactly(1L);
        assertThat(documents.holdsBack(token)).isFalse();
        assertThat(word()).isEqualTo("1a");
    }

    @Test
    void whereNothingFurtherComesItIsStoredAfterAWhile() {
        TrackingToken token = take(LONG_AGO, 0, "a");
        documents.holdsBack(token);
        List<TrackingToken> stored = new ArrayList<>();

        documents.storeWhenIdle(stored::add);
        assertThat(stored).isEmpty();

        passes(Duration.ofMillis(100));
        documents.storeWhenIdle(stored::add);
        assertThat(stored).containsExactly(token);
        assertThat(word()).isEqualTo("1a");
    }

    /** The clock of whoever wrote the events is five minutes behind ours, and they come without a pause. */
    @Test
    void whereAClockIsWrongNothingIsHeldBackForLong() {
        SegmentDocuments<String, Word> many = documents(10_000, Long.MAX_VALUE);
        for (int i = 0; i < 20; i++) {
            take(many, LONG_AGO, i, "a");
            assertThat(word()).isEmpty();
            passes(Duration.ofMillis(99));
        }

        passes(Duration.ofMillis(20));
        TrackingToken token = take(many, LONG_AGO, 20, "b");

        assertThat(word()).isEqualTo("21" + "a".repeat(20) + "b");
        assertThat(many.holdsBack(token)).isFalse();
        take(many, LONG_AGO, 21, "c");
        assertThat(word()).as("it is held back anew").isEqualTo("21" + "a".repeat(20) + "b");
    }

    @Test
    void noMoreThanWeighsSoMuchIsHeldBack() {
        SegmentDocuments<String, Word> light = documents(10_000, 3L * Document.USUAL_WEIGHT);
        take(light, LONG_AGO, 0, "aone");
        take(light, LONG_AGO, 1, "bone");
        take(light, LONG_AGO, 0, "atwo");
        assertThat(shelf.words).isEmpty();

        take(light, LONG_AGO, 0, "athree");

        assertThat(shelf.words).containsOnlyKeys("one", "two", "three");
    }

    @Test
    void whatFailsInTheMeantimeIsThrownAtTheNextStep() {
        TrackingToken token = take(LONG_AGO, 0, "a");
        documents.holdsBack(token);
        shelf.away = true;
        passes(Duration.ofMillis(100));
        documents.storeWhenIdle(_ -> {});

        assertThat(documents.isAllWritten()).isFalse();
        assertThatThrownBy(() -> take(JUST_NOW, 1, "b")).isInstanceOf(NotStored.class);
    }
}
