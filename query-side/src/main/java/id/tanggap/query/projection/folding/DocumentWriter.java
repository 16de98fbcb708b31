package id.tanggap.query.projection.folding;

import id.tanggap.events.person.PersonId;
import id.tanggap.query.projection.folding.Unwritten.Change;
import id.tanggap.query.unsealing.Unsealing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Renders states and has the documents stored. */
public final class DocumentWriter<S, D extends Document> {
    private static final int AT_ONCE = 500;

    private final Projection<?, S, D> projection;
    private final Unsealing texts;
    private final DocumentStore<D> store;
    private final Consumer<Change<S>> stored;

    /** A document that will never be stored as it is. */
    public record Refusal<S>(Change<S> change, RuntimeException why) {}

    /** @param stored is told of each change once */
    public DocumentWriter(
            Projection<?, S, D> projection, Unsealing texts, DocumentStore<D> store, Consumer<Change<S>> stored) {
        this.projection = projection;
        this.texts = texts;
        this.store = store;
        this.stored = stored;
    }

    /**
     * @return the documents that cannot be rendered or that the store refused; all others are stored
     * @throws NotStored if the same will succeed later
     */
    public List<Refusal<S>> write(Collection<Change<S>> changes) {
        List<Refusal<S>> refused = new ArrayList<>();
        List<Change<S>> all = List.copyOf(changes);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            refused.addAll(writeSome(all.subList(from, Math.min(all.size(), from + AT_ONCE))));
        }
        return refused;
    }

    private List<Refusal<S>> writeSome(List<Change<S>> changes) {
        Set<PersonId> persons = new HashSet<>();
        changes.forEach(
                change -> persons.addAll(projection.sealedUnder(change.after().state())));
        if (!persons.isEmpty()) {
            texts.prepare(persons);
        }
        Map<String, RuntimeException> refused = new HashMap<>();
        DocumentStore.Written written =
                store.write(changes.stream().flatMap(change -> render(change.after(), refused)));
        written.refused().forEach((id, reason) -> refused.put(id, new Refused(reason)));
        List<Refusal<S>> refusals = new ArrayList<>();
        for (Change<S> change : changes) {
            RuntimeException why = refused.get(change.id());
            if (why != null) {
                refusals.add(new Refusal<>(change, why));
            } else if (!written.overtaken().contains(change.id())) {
                stored.accept(change);
            }
        }
        return refusals;
    }

    private Stream<D> render(Folded<S> folded, Map<String, RuntimeException> refused) {
        try {
            return Stream.of(projection.render(folded.id(), folded.version(), folded.state(), texts));
        } catch (RuntimeException failure) {
            refused.put(folded.id(), PassingFailure.rethrowOr(failure));
            return Stream.empty();
        }
    }
}
