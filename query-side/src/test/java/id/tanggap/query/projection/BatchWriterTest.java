package id.tanggap.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.Test;

/** Events are letters, documents the words that they spell; a letter may have the name of its document behind it. */
class BatchWriterTest {

    record Word(String id, long version, String letters) implements Document {}

    static final class Spelling implements Projection<String, Word> {
        @Override
        public String name() {
            return "spelling";
        }

        @Override
        public Class<String> events() {
            return String.class;
        }

        @Override
        public Class<Word> documents() {
            return Word.class;
        }

        @Override
        public String documentOf(String letter, long sequence) {
            return letter.length() == 1 ? "word" : letter.substring(1);
        }

        @Override
        public Word evolve(Word before, String letter, long sequence) {
            if (letter.equals("?")) {
                throw new IllegalStateException("no letter");
            }
            if (letter.equals("!")) {
                throw new IllegalStateException(new SQLException("away"));
            }
            String letters = (before == null ? "" : before.letters()) + letter.charAt(0);
            return new Word(documentOf(letter, sequence), sequence + 1, letters);
        }
    }

    static final class Shelf implements DocumentStore<Word> {
        final Map<String, Word> words = new HashMap<>();
        int writes;
        String refusesLetter = "none";
        boolean away;

        @Override
        public Map<String, Word> read(Collection<String> ids) {
            Map<String, Word> found = new HashMap<>(words);
            found.keySet().retainAll(ids);
            return found;
        }

        @Override
        public Written write(Collection<Word> documents) {
            writes++;
            Map<String, String> refused = new HashMap<>();
            Set<String> overtaken = new HashSet<>();
            for (Word word : documents) {
                Word there = words.get(word.id());
                if (word.letters().contains(refusesLetter)) {
                    refused.put(word.id(), "cannot be read");
                } else if (there != null && there.version() >= word.version()) {
                    overtaken.add(word.id());
                } else {
                    words.put(word.id(), word);
                }
            }
            if (away) {
                throw new NotStored("the answer was lost", null);
            }
            return new Written(refused, overtaken);
        }
    }

    static final class Parked implements ParkedEvents {
        final List<Long> sequences = new ArrayList<>();

        @Override
        public void park(DomainEventMessage<?> event, Throwable cause) {
            sequences.add(event.getSequenceNumber());
        }

        @Override
        public boolean parkBehind(DomainEventMessage<?> event) {
            if (sequences.isEmpty()) {
                return false;
            }
            sequences.add(event.getSequenceNumber());
            return true;
        }
    }

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
