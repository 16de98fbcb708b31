package id.tanggap.query.projection.folding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.query.projection.folding.Letters.Parked;
import id.tanggap.query.projection.folding.Letters.Shelf;
import id.tanggap.query.projection.folding.Letters.Spelling;
import id.tanggap.query.projection.folding.Letters.Word;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.Test;

/** Events are letters, documents the words that they spell; a letter may have the name of its document behind it. */
class BatchWriterTest {

    private final Shelf shelf = new Shelf();
    private final Parked parked = new Parked();
    private final List<String> told = new ArrayList<>();
    private BatchWriter<String, Word> writer = freshWriter();

    private BatchWriter<String, Word> freshWriter() {
        return new BatchWriter<>(
                new Spelling(), shelf, parked, new RecentDocuments<>(10), (before, after) -> told.add(after.letters()));
    }

    private void write(long first, String letters) {
        Batch batch = new Batch(0);
        for (int i = 0; i < letters.length(); i++) {
            batch.add(
                    "word",
                    new GenericDomainEventMessage<>("Word", "word", first + i, String.valueOf(letters.charAt(i))));
        }
        Unwritten<Word> unwritten = new Unwritten<>();
        writer.fold(batch, unwritten);
        writer.store(unwritten, batch);
    }

    private String word() {
        return shelf.words.get("word").version() + shelf.words.get("word").letters();
    }

    @Test
    void aBatchIsOneRequest() {
        write(0, "abc");
        assertThat(word()).isEqualTo("3abc");
        assertThat(shelf.writes).isEqualTo(1);
    }

    @Test
    void theNextBatchGoesOnFromWhatIsStored() {
        write(0, "ab");
        writer = freshWriter();
        write(2, "c");
        assertThat(word()).isEqualTo("3abc");
    }

    @Test
    void aBatchDeliveredAgainIsPassedOver() {
        write(0, "abc");
        writer = freshWriter();
        write(0, "abc");
        write(1, "bcd");
        assertThat(word()).isEqualTo("4abcd");
        assertThat(told).containsExactly("abc", "abcd");
    }

    @Test
    void whatBeginsAnewBelowWhatIsStoredChangesNothing() {
        write(0, "abcd");
        writer = freshWriter();
        write(0, "ab");
        write(2, "cde");
        assertThat(word()).isEqualTo("5abcde");
        assertThat(told).containsExactly("abcd", "abcde");
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
        shelf.words.put("word", new Word("word", 3, "abc"));
        write(3, "d");
        assertThat(word()).isEqualTo("4abcd");
    }

    @Test
    void aGapThatNothingExplainsStopsEverything() {
        write(0, "a");
        assertThatThrownBy(() -> write(2, "c")).isInstanceOf(MissingEvents.class);
        assertThat(word()).isEqualTo("1a");
    }

    @Test
    void anEventThatCannotBeFoldedIsParkedWithAllBehindIt() {
        write(0, "ab?d");
        write(4, "e");
        assertThat(word()).isEqualTo("2ab");
        assertThat(parked.sequences).containsExactly(2L, 3L, 4L);
    }

    @Test
    void anEventWhoseDocumentIsRefusedIsFoundAndParked() {
        shelf.refusesLetter = "x";
        write(0, "abxd");
        write(4, "e");
        assertThat(word()).isEqualTo("2ab");
        assertThat(parked.sequences).containsExactly(2L, 3L, 4L);
    }

    @Test
    void aDatabaseThatIsAwayIsNoReasonToPark() {
        assertThatThrownBy(() -> write(0, "a!")).hasRootCauseInstanceOf(SQLException.class);
        assertThat(parked.sequences).isEmpty();
    }
}
