package id.tanggap.command.decision;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A command: what somebody wants of one aggregate.
 *
 * @param <S> the state of the aggregate
 * @param <E> its events
 */
public interface Intent<S, E> {

    /** The aggregate's id; its {@code toString()} is the stream's name. */
    Object target();

    /**
     * What happens if the wish is granted: nothing when it already is so. Pure: no clock, no look-up, no side effect.
     *
     * @param state null before the first event
     * @throws RuleBroken when a rule forbids it in this state
     */
    List<E> decide(@Nullable S state);
}
