package id.tanggap.query.projection;

import id.tanggap.events.operation.DeadLettersRetryOrdered;
import id.tanggap.events.operation.ParkedEventsRetryOrdered;
import id.tanggap.events.operation.ProjectionRebuildDecided;
import id.tanggap.events.operation.ProjectionRebuildOrdered;
import id.tanggap.query.projection.folding.Projection;
import id.tanggap.query.projection.generations.Generation;
import id.tanggap.query.projection.generations.Generation.State;
import id.tanggap.query.projection.generations.Generations;
import id.tanggap.query.projection.parked.ParkedEventRetry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/** Does what an operator ordered of projections. The same order twice changes nothing the second time. */
@ProcessingGroup(CarryOutOrders.PROCESSOR)
final class CarryOutOrders {
    static final String PROCESSOR = "projection-orders";

    private final List<Projection<?, ?, ?>> projections;
    private final Generations generations;
    private final ParkedEventRetry retry;

    CarryOutOrders(List<Projection<?, ?, ?>> projections, Generations generations, ParkedEventRetry retry) {
        this.projections = List.copyOf(projections);
        this.generations = generations;
        this.retry = retry;
    }

    /** One that is under way already is what is wanted, unless it was found to differ. */
    @EventHandler
    void on(ProjectionRebuildOrdered order) {
        String name = order.projection().word();
        // Whatever was begun after the order has carried it out, this being a second delivery of it.
        boolean done = generations.of(name).stream()
                .anyMatch(generation -> generation.startedAt().isAfter(order.at()));
        if (!done) {
            building(name, order.at())
                    .filter(building -> building.comparison() != null
                            && !building.comparison().equal())
                    .ifPresent(generations::drop);
            projections.stream()
                    .filter(projection -> projection.name().equals(name))
                    .forEach(projection -> generations.begin(projection, State.BUILDING));
        }
    }

    @EventHandler
    void on(ProjectionRebuildDecided order) {
        building(order.projection().word(), order.at()).ifPresent(building -> {
            switch (order.decision()) {
                case SWAP -> generations.accept(building);
                case DROP -> generations.drop(building);
            }
        });
    }

    @EventHandler
    void on(DeadLettersRetryOrdered order) {
        retry.retry(order.projection() == null ? null : order.projection().word(), order.sequence());
    }

    @EventHandler
    void on(ParkedEventsRetryOrdered order) {
        retry.retry(order.processor(), order.sequence());
    }

    /** The one that the order can have meant. */
    private Optional<Generation> building(String projection, Instant orderedAt) {
        return generations
                .in(State.BUILDING, projection)
                .filter(building -> building.startedAt().isBefore(orderedAt));
    }
}
