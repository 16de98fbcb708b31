package id.tanggap.command.operation;

import id.tanggap.events.operation.ParkedEventsRetryOrdered;
import id.tanggap.eventstore.config.ParkedReactions;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Beside the order's own transaction, which a reaction that fails again would spoil. An order that a crash swallowed is
 * given again by whoever still sees the parked events.
 */
@Component
@ProcessingGroup(WhenRetryOrderedThenTryReactionsAgain.PROCESSOR)
class WhenRetryOrderedThenTryReactionsAgain implements DisposableBean {
    static final String PROCESSOR = "reaction-orders";

    private final ParkedReactions reactions;
    private final ExecutorService executor = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("reaction-retry").factory());

    WhenRetryOrderedThenTryReactionsAgain(ParkedReactions reactions) {
        this.reactions = reactions;
    }

    @EventHandler
    void on(ParkedEventsRetryOrdered order) {
        executor.execute(() -> reactions.retry(order.processor(), order.sequence()));
    }

    @Override
    public void destroy() {
        executor.close();
    }
}
