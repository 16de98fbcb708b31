package id.tanggap.query.projection;

import id.tanggap.events.operation.DeadLettersRetryOrdered;
import id.tanggap.events.operation.ProjectionRebuildOrdered;
import id.tanggap.query.projection.Generation.State;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/** Does what an operator ordered of projections. The same order twice changes nothing the second time. */
@ProcessingGroup(CarryOutOrders.PROCESSOR)
final class CarryOutOrders {
    static final String PROCESSOR = "projection-orders";

    private final Generations generations;
    private final ParkedEventRetry retry;

    CarryOutOrders(Generations generations, ParkedEventRetry retry) {
        this.generations = generations;
        this.retry = retry;
    }

    @EventHandler
    void on(ProjectionRebuildOrdered order) {
        String projection = order.projection().word();
        // Whatever was begun after the order has carried it out, this being a second delivery of it.
        boolean done = generations.of(projection).stream()
                .anyMatch(generation -> generation.startedAt().isAfter(order.at()));
        if (!done) {
            generations.begin(projection, State.BUILDING);
        }
    }

    @EventHandler
    void on(DeadLettersRetryOrdered order) {
        retry.retry(order.projection() == null ? null : order.projection().word(), order.sequence());
    }
}
