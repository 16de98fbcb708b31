package id.tanggap.query.projection.folding;

import id.tanggap.query.unsealing.Unsealing;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;

/** Events are letters, documents the words that they spell; a letter may have the name of its document behind it. */
public final class Letters {

    private Letters() {}

    public record Word(String id, long version, String letters) implements Document {}

    public static final class Spelling implements Projection<String, Word, Word> {
        @Override
        public String name() {
            return "spelling";
        }

        @Override
        public Class<String> events() {
            return String.class;
        }

        @Override
        public Class<Word> states() {
            return Word.class;
        }

        @Override
        public Word render(String id, long version, Word word, Unsealing texts) {
            return word;
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

    public static final class Shelf implements DocumentStore<Word> {
        public final Map<String, Word> words = new HashMap<>();
        public int writes;
        public String refusesLetter = "none";
        public boolean away;

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

    public static final class Parked implements ParkedEvents {
        public final List<Long> sequences = new ArrayList<>();

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
}
