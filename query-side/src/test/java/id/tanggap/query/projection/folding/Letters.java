package id.tanggap.query.projection.folding;

import id.tanggap.eventstore.AggregateEvents;
import id.tanggap.query.unsealing.Unsealing;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * Events are letters, documents the words that they spell; a letter may have the name of its document behind it. With a
 * question mark nothing can be spelled, with an exclamation mark not now, and a per cent sign cannot be rendered.
 */
public final class Letters {

    public static final int WEIGHT = 1_000;

    private Letters() {}

    public record Word(String id, long version, String letters) implements Document {}

    public static final class Spelling implements Projection<String, String, Word> {
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
        public String evolve(@Nullable String before, String letter, long sequence) {
            if (letter.startsWith("?")) {
                throw new IllegalStateException("no letter");
            }
            if (letter.startsWith("!")) {
                throw new IllegalStateException(new SQLException("away"));
            }
            return (before == null ? "" : before) + letter.charAt(0);
        }

        @Override
        public Word render(String id, long version, String letters, Unsealing texts) {
            if (letters.contains("%")) {
                throw new IllegalStateException("no word");
            }
            return new Word(id, version, letters);
        }

        @Override
        public int weight(String letters) {
            return WEIGHT;
        }
    }

    public static final class Shelf implements DocumentStore<Word> {
        public final Map<String, Word> words = new HashMap<>();
        public int writes;
        public String refusesLetter = "none";
        public boolean away;

        @Override
        public synchronized Written write(Stream<Word> documents) {
            writes++;
            Map<String, String> refused = new HashMap<>();
            Set<String> overtaken = new HashSet<>();
            documents.forEach(word -> {
                Word there = words.get(word.id());
                if (word.letters().contains(refusesLetter)) {
                    refused.put(word.id(), "cannot be read");
                } else if (there != null && there.version() >= word.version()) {
                    overtaken.add(word.id());
                } else {
                    words.put(word.id(), word);
                }
            });
            if (away) {
                throw new NotStored("the answer was lost", null);
            }
            return new Written(refused, overtaken);
        }
    }

    /** Keeps in which order what was parked. */
    public static final class Parked implements ParkedEvents {
        public final Map<String, List<Long>> byWord = new LinkedHashMap<>();

        public List<Long> sequences() {
            return byWord.values().stream().flatMap(List::stream).toList();
        }

        @Override
        public Set<String> among(Collection<String> aggregates) {
            Set<String> found = new HashSet<>(byWord.keySet());
            found.retainAll(aggregates);
            return found;
        }

        @Override
        public void park(DomainEventMessage<?> event, Throwable cause) {
            byWord.computeIfAbsent(event.getAggregateIdentifier(), _ -> new ArrayList<>())
                    .add(event.getSequenceNumber());
        }

        @Override
        public boolean parkBehind(DomainEventMessage<?> event) {
            boolean there = byWord.containsKey(event.getAggregateIdentifier());
            if (there) {
                park(event, new IllegalStateException());
            }
            return there;
        }
    }

    /** All letters that ever were. */
    public static final class Told implements AggregateEvents {
        private final Map<String, Map<Long, DomainEventMessage<?>>> events = new HashMap<>();
        public int questions;

        public synchronized void add(DomainEventMessage<?> event) {
            events.computeIfAbsent(event.getAggregateIdentifier(), _ -> new LinkedHashMap<>())
                    .put(event.getSequenceNumber(), event);
        }

        @Override
        public synchronized void read(Map<String, Long> below, Consumer<DomainEventMessage<?>> each) {
            questions++;
            below.forEach((aggregate, end) -> events.getOrDefault(aggregate, Map.of()).values().stream()
                    .filter(event -> event.getSequenceNumber() < end)
                    .forEach(each));
        }
    }

    /** Everything that a batch of letters goes through on its way to the shelf. */
    public static final class Way {
        public final Shelf shelf = new Shelf();
        public final Parked parked = new Parked();
        public final Told told = new Told();

        /** What a word was and what it is, of each change. */
        public final List<String> announced = Collections.synchronizedList(new ArrayList<>());

        private final Spelling spelling = new Spelling();
        public final DocumentWriter<String, Word> writer = writerTo(shelf);
        public final Blame<String, String> blame = new Blame<>(spelling, told, writer, parked);
        public Folding<String, String> folding;
        private RecentStates<String> recent;

        public Way() {
            forget();
        }

        /** As a node does that begins anew. */
        public void forget() {
            recent = new RecentStates<>(100 * WEIGHT, spelling::weight);
            folding = new Folding<>(spelling, new PastStates<>(spelling, told), recent, parked);
        }

        private DocumentWriter<String, Word> writerTo(DocumentStore<Word> store) {
            return new DocumentWriter<>(spelling, text -> null, store, change -> {
                recent.put(change.after());
                Folded<String> before = change.before();
                announced.add((before == null ? "" : before.state()) + ">"
                        + change.after().state());
            });
        }
    }
}
