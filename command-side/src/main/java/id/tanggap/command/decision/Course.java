package id.tanggap.command.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * The course of one aggregate: what it has come to, and what was granted since it was read. Each intent is decided upon
 * all that was granted before it. A value: whoever stores {@link #messages} makes it true, as long as nobody was faster.
 *
 * @param <S> the state of the aggregate
 * @param <E> its events
 */
public final class Course<S, E> {

    private final Kind<S, E> kind;
    private final String id;
    private final @Nullable S state;
    private final long version;
    private final long sinceSnapshot;
    private final List<E> granted;

    private Course(Kind<S, E> kind, String id, @Nullable S state, long version, long sinceSnapshot, List<E> granted) {
        this.kind = kind;
        this.id = id;
        this.state = state;
        this.version = version;
        this.sinceSnapshot = sinceSnapshot;
        this.granted = List.copyOf(granted);
    }

    static <S, E> Course<S, E> of(Kind<S, E> kind, String id, @Nullable S state, long version, long sinceSnapshot) {
        return new Course<>(kind, id, state, version, sinceSnapshot, List.of());
    }

    /**
     * Decides, and lets what was decided happen; nothing happens when it already is so.
     *
     * @throws RuleBroken when a rule forbids it now
     */
    public Course<S, E> grant(Intent<S, E> intent) {
        List<E> decided = intent.decide(state);
        if (decided.isEmpty()) {
            return this;
        }
        @Nullable S next = state;
        for (E event : decided) {
            next = kind.evolution().after(next, event);
        }
        List<E> more = new ArrayList<>(granted);
        more.addAll(decided);
        return new Course<>(kind, id, next, version + decided.size(), sinceSnapshot + decided.size(), more);
    }

    /** Each upon what came of those before it. */
    public Course<S, E> grantAll(List<? extends Intent<S, E>> intents) {
        Course<S, E> course = this;
        for (Intent<S, E> intent : intents) {
            course = course.grant(intent);
        }
        return course;
    }

    /** What it has come to; nothing before the first event. */
    public Optional<S> state() {
        return Optional.ofNullable(state);
    }

    /** How many events it has. */
    public long version() {
        return version;
    }

    /** How many of its events no snapshot holds. */
    public long sinceSnapshot() {
        return sinceSnapshot;
    }

    /** The events that were granted since it was read, in order. */
    public List<E> granted() {
        return granted;
    }

    /** What was granted, in the form in which it is stored. */
    public List<DomainEventMessage<?>> messages(MetaData metaData) {
        List<DomainEventMessage<?>> messages = new ArrayList<>(granted.size());
        long first = version - granted.size();
        for (E event : granted) {
            messages.add(new GenericDomainEventMessage<>(kind.type(), id, first + messages.size(), event, metaData));
        }
        return messages;
    }
}
