package id.tanggap.command.intake.reading;

import id.tanggap.command.intake.journal.Deliveries;
import id.tanggap.command.intake.journal.Delivery;
import id.tanggap.command.intake.journal.DeliveryCounts;
import id.tanggap.command.intake.journal.ItemRow;
import id.tanggap.command.intake.journal.Items;
import id.tanggap.command.intake.journal.State;
import id.tanggap.command.intake.journal.WaitingItems;
import id.tanggap.command.intake.post.Json;
import id.tanggap.command.intake.post.UnreadableDelivery;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads again what was read, or parked as a whole, into changes that wait to be handled. */
public class Rereading {

    private static final Logger log = LoggerFactory.getLogger(Rereading.class);

    private final Deliveries deliveries;
    private final Items items;
    private final WaitingItems waiting;
    private final DeliveryReading reading;
    private final ItemRows rows;
    private final TransactionTemplate transaction;
    private final DeliveryCounts counts;
    private final Clock clock;

    public Rereading(
            Deliveries deliveries,
            Items items,
            WaitingItems waiting,
            DeliveryReading reading,
            ItemRows rows,
            TransactionTemplate transaction,
            DeliveryCounts counts,
            Clock clock) {
        this.deliveries = deliveries;
        this.items = items;
        this.waiting = waiting;
        this.reading = reading;
        this.rows = rows;
        this.transaction = transaction;
        this.counts = counts;
        this.clock = clock;
    }

    /**
     * Reads it anew; what was handled before is recognised and changes nothing. Without a body, what of it is parked goes
     * on.
     *
     * @return how many changes are on their way again; none if there is no such delivery
     */
    public OptionalInt again(long id) {
        return transaction.execute(_ -> deliveries
                .claim(id)
                .map(delivery -> OptionalInt.of(again(delivery)))
                .orElseGet(OptionalInt::empty));
    }

    private int again(Delivery delivery) {
        Instant now = clock.instant();
        if (delivery.body() == null) {
            return waiting.unpark(delivery.id(), now);
        }
        items.remove(delivery.id());
        try {
            List<ItemRow> read =
                    reading.changes(delivery).stream().map(rows::waiting).toList();
            items.write(read, now);
            deliveries.read(List.of(delivery.id()));
            read.stream().filter(row -> row.state() == State.PARKED).forEach(_ -> counts.parked(delivery.channel()));
            return read.size();
        } catch (UnreadableDelivery unreadable) {
            deliveries.park(delivery.id(), unreadable.why(), now);
            counts.parked(delivery.channel());
            return 0;
        }
    }

    /**
     * Reads, in the transaction of the caller, what is parked as a whole, as if it had been readable: change by change,
     * without those in which somebody occurs. Its body goes.
     *
     * @return false if it still cannot be read
     */
    public boolean without(Predicate<byte[]> somebody, Delivery parked) {
        List<ReadChange> changes;
        try {
            changes = reading.changes(parked);
        } catch (UnreadableDelivery | RuntimeException still) {
            log.info(
                    "Delivery {} still cannot be read: {}",
                    parked.id(),
                    still.getClass().getSimpleName());
            return false;
        }
        List<ItemRow> read = changes.stream()
                .map(change -> somebody.test(Json.MAPPER.writeValueAsBytes(change.json()))
                        ? ItemRow.erased(change.item().place(), change.arrived())
                        : rows.waiting(change))
                .toList();
        items.remove(parked.id());
        items.write(read, clock.instant());
        deliveries.empty(parked.id());
        return true;
    }
}
