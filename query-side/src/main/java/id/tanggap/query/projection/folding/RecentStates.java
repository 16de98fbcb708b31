package id.tanggap.query.projection.folding;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The states whose documents were stored last, so that the next event of a lively complaint needs no question to the event
 * store. What is held may be older than what is stored, when another node went on meanwhile; the positions of events tell.
 */
public final class RecentStates<S> {
    private final Cache<String, Folded<S>> states;

    /** @param heaviest what they may weigh together, in bytes */
    public RecentStates(long heaviest, ToIntFunction<S> weigher) {
        this.states = Caffeine.newBuilder()
                .maximumWeight(heaviest)
                .weigher((String id, Folded<S> folded) -> weigher.applyAsInt(folded.state()))
                .executor(Runnable::run)
                .build();
    }

    public @Nullable Folded<S> get(String id) {
        return states.getIfPresent(id);
    }

    public void put(Folded<S> folded) {
        states.put(folded.id(), folded);
    }
}
