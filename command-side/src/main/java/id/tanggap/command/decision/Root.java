package id.tanggap.command.decision;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.jspecify.annotations.Nullable;

/**
 * What an event-sourced root offers: its state so far. The root evolves it in its event-sourcing handler.
 *
 * @param <S> the state
 */
public interface Root<S> {

    @Nullable
    S state();

    /** Lets the wish become events, if the rules allow it. */
    default void grant(Intent<S, ?> intent) {
        intent.decide(state()).forEach(event -> apply(event));
    }
}
