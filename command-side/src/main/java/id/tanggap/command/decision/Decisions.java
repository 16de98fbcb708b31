package id.tanggap.command.decision;

import java.util.concurrent.Callable;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/**
 * Carries the intents of one kind of aggregate to its roots. The answer to a command is the version of the aggregate
 * after it: the number of events it has.
 *
 * @param <S> the state of the aggregate
 * @param <A> its root
 */
public final class Decisions<S, A extends Root<S>> {

    private final CommandBus bus;
    private final Repository<A> repository;
    private final Callable<A> empty;

    public Decisions(CommandBus bus, Repository<A> repository, Callable<A> empty) {
        this.bus = bus;
        this.repository = repository;
        this.empty = empty;
    }

    /** From now on the bus knows these intents. */
    @SafeVarargs
    public final void serve(Class<? extends Intent<S, ?>>... intents) {
        for (Class<? extends Intent<S, ?>> intent : intents) {
            bus.subscribe(intent.getName(), message -> grant(intent.cast(message.getPayload())));
        }
    }

    private long grant(Intent<S, ?> intent) throws Exception {
        Aggregate<A> aggregate = repository.loadOrCreate(intent.target().toString(), empty);
        aggregate.execute(root -> root.grant(intent));
        Long last = aggregate.version();
        return last == null ? 0 : last + 1;
    }
}
