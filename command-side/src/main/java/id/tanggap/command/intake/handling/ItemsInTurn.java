package id.tanggap.command.intake.handling;

import static id.tanggap.command.intake.post.WhyParked.Because.FAILED;

import id.tanggap.command.intake.handling.PostMeaning.NotYet;
import id.tanggap.command.intake.journal.Awaited;
import id.tanggap.command.intake.journal.Backoff;
import id.tanggap.command.intake.journal.Bell;
import id.tanggap.command.intake.journal.DeliveryCounts;
import id.tanggap.command.intake.journal.Item;
import id.tanggap.command.intake.journal.ItemRow;
import id.tanggap.command.intake.journal.Items;
import id.tanggap.command.intake.journal.Place;
import id.tanggap.command.intake.journal.WaitingItems;
import id.tanggap.command.intake.post.WhyParked;
import id.tanggap.command.intake.reading.DeliveryReading;
import id.tanggap.eventstore.EventStoreAwayException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The changes that waited, of each conversation the next. Each is read before a transaction begins; its command, its traces
 * and what became of it are in one.
 */
class ItemsInTurn {

    private static final Logger log = LoggerFactory.getLogger(ItemsInTurn.class);
    private static final Backoff PAUSES = new Backoff(Duration.ofMillis(250), Duration.ofMinutes(5));
    private static final int ATTEMPTS = 12;
    private static final int TOGETHER = 16;

    private final Hands<Place, Item> hands = new Hands<>(Item::place);
    private final Items items;
    private final WaitingItems waiting;
    private final Awaited awaited;
    private final DeliveryReading reading;
    private final Handling handling;
    private final TransactionTemplate transaction;
    private final Bell bell;
    private final DeliveryCounts counts;
    private final Clock clock;

    ItemsInTurn(
            Items items,
            WaitingItems waiting,
            Awaited awaited,
            DeliveryReading reading,
            Handling handling,
            TransactionTemplate transaction,
            Bell bell,
            DeliveryCounts counts,
            Clock clock) {
        this.items = items;
        this.waiting = waiting;
        this.awaited = awaited;
        this.reading = reading;
        this.handling = handling;
        this.transaction = transaction;
        this.bell = bell;
        this.counts = counts;
        this.clock = clock;
    }

    /** @return whether there was one to handle */
    boolean next() {
        try (var hand = hands.take(inHand -> waiting.ready(clock.instant(), inHand, TOGETHER))) {
            if (hand.taken().size() == TOGETHER) {
                bell.ring();
            }
            if (hand.taken().isEmpty()) {
                awaited.lookOnceMore(clock.instant());
            }
            boolean any = false;
            List<Prepared> prepared = new ArrayList<>();
            for (Item item : hand.taken()) {
                try {
                    prepared.add(handling.prepare(reading.change(item)));
                } catch (RuntimeException failure) {
                    failed(item, failure);
                    any = true;
                }
            }
            return handled(prepared) || any;
        }
    }

    /** In one transaction if all goes well; else each in its own, so that one that fails keeps none of the others back. */
    private boolean handled(List<Prepared> prepared) {
        if (prepared.size() > 1) {
            try {
                return written(prepared, handling::handle);
            } catch (RuntimeException oneOfThem) {
                log.debug("Some changes are handled one by one", oneOfThem);
            }
        }
        boolean any = false;
        for (Prepared each : prepared) {
            any |= handled(each);
        }
        return any;
    }

    private boolean handled(Prepared one) {
        try {
            return written(List.of(one), handling::handle);
        } catch (RuntimeException failure) {
            failed(one.item(), failure);
            return true;
        }
    }

    private boolean written(List<Prepared> prepared, Function<Prepared, ItemRow> consequence) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            Set<Place> claimed =
                    waiting.claim(prepared.stream().map(Prepared::place).toList(), clock.instant());
            items.write(
                    prepared.stream()
                            .filter(each -> claimed.contains(each.place()))
                            .map(consequence)
                            .toList(),
                    clock.instant());
            return !claimed.isEmpty();
        }));
    }

    private void failed(Item item, RuntimeException failure) {
        boolean raced = failure instanceof ConcurrencyException;
        WhyParked why = failure instanceof NotYet notYet ? notYet.why() : WhyParked.of(FAILED, failure);
        if (!raced && why.because() == FAILED) {
            log.warn("Change {} failed", item.place(), failure);
        }
        if (failure instanceof EventStoreAwayException || item.attempts() + 1 < ATTEMPTS) {
            Duration pause = raced ? Duration.ZERO : PAUSES.after(item.attempts());
            waiting.postpone(item, why, clock.instant().plus(pause));
            bell.ringAfter(pause);
        } else {
            waiting.park(item, why, clock.instant());
            counts.parked(item.channel());
        }
    }
}
