package id.tanggap.command.intake.handling;

import static id.tanggap.command.intake.post.WhyParked.Because.FAILED;

import id.tanggap.command.intake.journal.Backoff;
import id.tanggap.command.intake.journal.Bell;
import id.tanggap.command.intake.journal.Deliveries;
import id.tanggap.command.intake.journal.Delivery;
import id.tanggap.command.intake.journal.DeliveryCounts;
import id.tanggap.command.intake.journal.ItemRow;
import id.tanggap.command.intake.journal.Items;
import id.tanggap.command.intake.journal.Lanes;
import id.tanggap.command.intake.post.UnreadableDelivery;
import id.tanggap.command.intake.post.WhyParked;
import id.tanggap.command.intake.reading.DeliveryReading;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What was received is read before a transaction begins, and has its consequence in one: the commands, the traces, and what
 * became of each change. Only what must wait is written as a change that waits: that whose conversation is not that far,
 * that for which a platform must be asked, and all of what failed together.
 */
class Arrivals {

    private static final Logger log = LoggerFactory.getLogger(Arrivals.class);
    private static final Backoff PAUSES = new Backoff(Duration.ofMillis(500), Duration.ofMinutes(5));
    private static final int ATTEMPTS = 8;

    /** A commit costs as much as handling several; but a transaction that stays open holds back all who read events. */
    private static final int TOGETHER = 16;

    private final Hands<Long, Delivery> hands = new Hands<>(Delivery::id);
    private final Deliveries deliveries;
    private final Items items;
    private final Lanes lanes;
    private final DeliveryReading reading;
    private final Handling handling;
    private final TransactionTemplate transaction;
    private final Bell bell;
    private final DeliveryCounts counts;
    private final Clock clock;

    Arrivals(
            Deliveries deliveries,
            Items items,
            Lanes lanes,
            DeliveryReading reading,
            Handling handling,
            TransactionTemplate transaction,
            Bell bell,
            DeliveryCounts counts,
            Clock clock) {
        this.deliveries = deliveries;
        this.items = items;
        this.lanes = lanes;
        this.reading = reading;
        this.handling = handling;
        this.transaction = transaction;
        this.bell = bell;
        this.counts = counts;
        this.clock = clock;
    }

    private record Arrival(Delivery delivery, List<Prepared> changes) {}

    /** @return whether there was something to do */
    boolean next() {
        try (var hand = hands.take(inHand -> deliveries.received(clock.instant(), inHand, TOGETHER))) {
            if (hand.taken().size() == TOGETHER) {
                bell.ring();
            }
            List<Arrival> read = new ArrayList<>();
            for (Delivery delivery : hand.taken()) {
                read(delivery).ifPresent(read::add);
            }
            boolean someWereUnreadable = read.size() < hand.taken().size();
            hand.awaitTurn();
            return (!read.isEmpty() && handled(read, hand)) || someWereUnreadable;
        }
    }

    private Optional<Arrival> read(Delivery delivery) {
        try {
            return Optional.of(new Arrival(
                    delivery,
                    reading.changes(delivery).stream().map(handling::prepare).toList()));
        } catch (UnreadableDelivery unreadable) {
            park(delivery, unreadable.why());
        } catch (RuntimeException failure) {
            failed(delivery, failure);
        }
        return Optional.empty();
    }

    /**
     * All in one transaction if all goes well; else each of their changes waits by itself, so that one that fails keeps none
     * of the others back.
     */
    private boolean handled(List<Arrival> arrivals, Hands<Long, Delivery>.Hand hand) {
        try {
            return written(arrivals, handling::handle, hand);
        } catch (RuntimeException oneOfThem) {
            log.debug("Some deliveries are handled change by change", oneOfThem);
        }
        for (Arrival each : arrivals) {
            try {
                written(List.of(each), handling::waiting, hand);
            } catch (RuntimeException failure) {
                failed(each.delivery(), failure);
            }
        }
        return true;
    }

    /**
     * Of each conversation the first alone: what comes after it waits for its turn. Once the lanes are held nobody who took
     * later can be ahead in one of them.
     */
    private boolean written(
            List<Arrival> arrivals, Function<Prepared, ItemRow> consequence, Hands<Long, Delivery>.Hand hand) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            Set<Long> claimed = deliveries.claimReceived(
                    arrivals.stream().map(each -> each.delivery().id()).toList());
            List<Prepared> changes = arrivals.stream()
                    .filter(each -> claimed.contains(each.delivery().id()))
                    .flatMap(each -> each.changes().stream())
                    .toList();
            Set<String> taken = lanes.hold(changes.stream()
                    .map(each -> each.change().lane())
                    .filter(Objects::nonNull)
                    .toList());
            hand.pass();
            List<ItemRow> rows = new ArrayList<>(changes.size());
            for (Prepared each : changes) {
                String lane = each.change().lane();
                boolean first = lane == null || taken.add(lane);
                rows.add(first ? consequence.apply(each) : handling.waiting(each));
            }
            items.write(rows, clock.instant());
            deliveries.read(claimed);
            return !claimed.isEmpty();
        }));
    }

    private void failed(Delivery delivery, RuntimeException failure) {
        WhyParked why = WhyParked.of(FAILED, failure);
        log.warn("Delivery {} could not be read", delivery.id(), failure);
        if (delivery.attempts() + 1 < ATTEMPTS) {
            Duration pause = PAUSES.after(delivery.attempts());
            deliveries.postpone(delivery.id(), why, clock.instant().plus(pause));
            bell.ringAfter(pause);
        } else {
            park(delivery, why);
        }
    }

    private void park(Delivery delivery, WhyParked why) {
        if (deliveries.parkReceived(delivery.id(), why, clock.instant())) {
            counts.parked(delivery.channel());
        }
    }
}
