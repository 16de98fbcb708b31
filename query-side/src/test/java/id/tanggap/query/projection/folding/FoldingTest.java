package id.tanggap.query.projection.folding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.query.projection.folding.Letters.Parked;
import id.tanggap.query.projection.folding.Letters.Shelf;
import id.tanggap.query.projection.folding.Letters.Way;
import id.tanggap.query.projection.folding.Letters.Word;
import java.sql.SQLException;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.Test;

/** What becomes of batches of letters. */
class FoldingTest {

    private final Way way = new Way();
    private final Shelf shelf = way.shelf;
    private final Parked parked = way.parked;

    private static DomainEventMessage<String> letter(String word, long sequence, char letter) {
        return new GenericDomainEventMessage<>("Word", word, sequence, letter + word);
    }

    private void tell(String word, long first, String letters) {
        for (int i = 0; i < letters.length(); i++) {
            way.told.add(letter(word, first + i, letters.charAt(i)));
        }
    }

    /** Delivers letters; all of them are told before. */
    private void write(long first, String letters) {
        tell("word", first, letters);
        deliver(first, letters, "word");
    }

    private void deliver(long first, String letters, String... words) {
        Batch batch = new Batch(0);
        for (String word : words) {
            for (int i = 0; i < letters.length(); i++) {
                batch.add(word, letter(word, first + i, letters.charAt(i)));
            }
        }
        take(batch);
    }

    private void take(Batch batch) {
        Unwritten<String> unwritten = new Unwritten<>(_ -> 1);
        way.folding.fold(batch, unwritten, _ -> null);
        way.writer.write(unwritten.changes()).forEach(refusal -> way.blame.settle(refusal.change()));
    }

    private String word() {
        return shelf.words.get("word").version() + shelf.words.get("word").letters();
    }

    @Test
    void aBatchIsOneRequest() {
        write(0, "abc");
        assertThat(word()).isEqualTo("3abc");
        assertThat(shelf.writes).isEqualTo(1);
        assertThat(way.told.questions).isZero();
    }

    @Test
    void theNextBatchGoesOnFromWhatWasStored() {
        write(0, "ab");
        write(2, "c");
        assertThat(word()).isEqualTo("3abc");
        assertThat(way.told.questions).isZero();
    }

    @Test
    void whatIsNotAtHandIsFoldedAnewForAWholeBatchInOneQuestion() {
        tell("one", 0, "ab");
        tell("two", 0, "xy");
        deliver(1, "z", "one", "two");

        assertThat(shelf.words.values()).containsExactlyInAnyOrder(new Word("one", 2, "az"), new Word("two", 2, "xz"));
        assertThat(way.told.questions).isEqualTo(1);
        assertThat(way.announced).containsExactlyInAnyOrder("a>az", "x>xz");
    }

    @Test
    void aBatchDeliveredAgainIsPassedOver() {
        write(0, "abc");
        way.forget();
        write(0, "abc");
        write(1, "bcd");
        assertThat(word()).isEqualTo("4abcd");
        assertThat(way.announced).containsExactly(">abc", "a>abcd");
    }

    @Test
    void whatBeginsAnewBelowWhatIsStoredChangesNothing() {
        write(0, "abcd");
        way.forget();
        write(0, "ab");
        assertThat(word()).isEqualTo("4abcd");
        write(2, "cde");
        assertThat(word()).isEqualTo("5abcde");
        assertThat(way.announced).containsExactly(">abcd", "ab>abcde");
    }

    @Test
    void aBatchWhoseAnswerWasLostComesAgainHarmlessly() {
        shelf.away = true;
        assertThatThrownBy(() -> write(0, "abc")).isInstanceOf(NotStored.class);
        shelf.away = false;
        write(0, "abcd");
        assertThat(word()).isEqualTo("4abcd");
    }

    @Test
    void whatAnotherNodeWroteMeanwhileIsSeen() {
        write(0, "a");
        tell("word", 1, "bc");
        shelf.words.put("word", new Word("word", 3, "abc"));
        write(3, "d");
        assertThat(word()).isEqualTo("4abcd");
    }

    @Test
    void whereTheStoreDoesNotShowEarlierEventsTheBatchHasToComeAgain() {
        write(0, "a");
        assertThatThrownBy(() -> write(2, "c")).isInstanceOf(MissingEvents.class);
        assertThat(word()).isEqualTo("1a");
        assertThat(parked.sequences()).isEmpty();

        tell("word", 1, "b");
        write(2, "c");
        assertThat(word()).isEqualTo("3abc");
    }

    @Test
    void aGapWithinABatchIsFilledAsWell() {
        tell("word", 0, "abc");
        Batch batch = new Batch(0);
        batch.add("word", letter("word", 0, 'a'));
        batch.add("word", letter("word", 2, 'c'));
        take(batch);
        assertThat(word()).isEqualTo("3abc");
    }

    @Test
    void anEventThatCannotBeFoldedIsParkedWithAllBehindIt() {
        write(0, "ab?d");
        write(4, "e");
        assertThat(word()).isEqualTo("2ab");
        assertThat(parked.sequences()).containsExactly(2L, 3L, 4L);
    }

    @Test
    void whatIsBehindAnEventThatCanNoLongerBeFoldedIsParkedThoughThatOneIsNot() {
        tell("word", 0, "a?c");
        tell("other", 0, "xyz");
        deliver(3, "de", "word", "other");

        assertThat(parked.byWord).containsOnlyKeys("word");
        assertThat(parked.sequences()).containsExactly(3L, 4L);
        assertThat(shelf.words).containsOnlyKeys("other");
        assertThat(shelf.words.get("other").letters()).isEqualTo("xyzde");
    }

    @Test
    void anEventWhoseDocumentCannotBeToldIsParkedAndWhatWasBeforeItIsNot() {
        tell("word", 0, "abc");
        Batch batch = new Batch(0);
        batch.add("word", letter("word", 0, 'a'));
        batch.addUnreadable(letter("word", 1, 'b'), new IllegalStateException("unreadable"));
        batch.add("word", letter("word", 2, 'c'));
        take(batch);

        assertThat(word()).isEqualTo("1a");
        assertThat(parked.sequences()).containsExactly(1L, 2L);
    }

    @Test
    void whatWasParkedAndTakenOutMeanwhileIsInTheStateAgain() {
        write(0, "ab?d");
        parked.byWord.clear();
        tell("word", 2, "c");
        write(4, "e");
        assertThat(word()).isEqualTo("5abcde");
    }

    @Test
    void anEventWhoseDocumentIsRefusedIsFoundAndParked() {
        shelf.refusesLetter = "x";
        write(0, "abxd");
        write(4, "e");
        assertThat(word()).isEqualTo("2ab");
        assertThat(parked.sequences()).containsExactly(2L, 3L, 4L);
    }

    @Test
    void anEventWhoseDocumentCannotBeRenderedIsFoundAndParked() {
        write(0, "a");
        write(1, "b%d");
        assertThat(word()).isEqualTo("2ab");
        assertThat(parked.sequences()).containsExactly(2L, 3L);
    }

    @Test
    void aDatabaseThatIsAwayIsNoReasonToPark() {
        assertThatThrownBy(() -> write(0, "a!")).hasRootCauseInstanceOf(SQLException.class);
        assertThat(parked.sequences()).isEmpty();
    }

    @Test
    void norIsItWhenItIsMissedWhileFoldingAnew() {
        tell("word", 0, "a!c");
        assertThatThrownBy(() -> deliver(3, "d", "word")).hasRootCauseInstanceOf(SQLException.class);
        assertThat(parked.sequences()).isEmpty();
    }
}
