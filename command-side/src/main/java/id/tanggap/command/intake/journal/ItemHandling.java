package id.tanggap.command.intake.journal;

import id.tanggap.command.intake.Vault;
import id.tanggap.command.intake.journal.PostMeaning.FinishedComplaint;
import id.tanggap.command.intake.journal.PostMeaning.NotYet;
import id.tanggap.command.intake.post.Author;
import id.tanggap.command.intake.post.Json;
import id.tanggap.command.intake.post.Reading;
import id.tanggap.eventstore.EventStoreAwayException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

/**
 * Handles changes: the command, the traces and the new state of one are in one transaction, so that a crash leaves either
 * all or nothing of it.
 */
class ItemHandling {

    private static final Logger log = LoggerFactory.getLogger(ItemHandling.class);
    private static final Backoff PAUSES = new Backoff(Duration.ofMillis(250), Duration.ofMinutes(5));
    private static final int ATTEMPTS = 12;
    private static final int LISTED_AT_ONCE = 256;

    /** A commit costs as much as handling several; but a transaction that stays open holds back all who read events. */
    private static final int TOGETHER = 16;

    private final Items items;
    private final Readers readers;
    private final DeliveryReading reading;
    private final PostMeaning meaning;
    private final Vault vault;
    private final TransactionTemplate transaction;
    private final DeliveryCounts counts;
    private final Clock clock;
    private final Queue<Items.Place> listed = new ConcurrentLinkedQueue<>();

    ItemHandling(
            Items items,
            Readers readers,
            DeliveryReading reading,
            PostMeaning meaning,
            Vault vault,
            TransactionTemplate transaction,
            DeliveryCounts counts,
            Clock clock) {
        this.items = items;
        this.readers = readers;
        this.reading = reading;
        this.meaning = meaning;
        this.vault = vault;
        this.transaction = transaction;
        this.counts = counts;
        this.clock = clock;
    }

    /**
     * Looks up many at a time, and no more than once: to list the lanes costs more than to lock one change, and
     * what somebody else is at need not be looked for again.
     *
     * @return whether there was one to handle
     */
    boolean next() {
        if (listed.isEmpty()) {
            listed.addAll(items.ready(clock.instant(), LISTED_AT_ONCE));
        }
        for (List<Items.Place> some = some(); !some.isEmpty(); some = some()) {
            if (handled(some)) {
                return true;
            }
        }
        return false;
    }

    private List<Items.Place> some() {
        List<Items.Place> some = new ArrayList<>(TOGETHER);
        while (some.size() < TOGETHER) {
            Items.Place place = listed.poll();
            if (place == null) {
                break;
            }
            some.add(place);
        }
        return some;
    }

    /** In one transaction if all goes well; else each in its own, so that one that fails keeps none of the others back. */
    private boolean handled(List<Items.Place> places) {
        if (places.size() > 1) {
            try {
                return Boolean.TRUE.equals(transaction.execute(_ -> {
                    List<Item> claimed = items.claim(places, clock.instant());
                    claimed.forEach(item -> handle(item, false));
                    return !claimed.isEmpty();
                }));
            } catch (RuntimeException oneOfThem) {
                log.debug("Some changes are handled one by one", oneOfThem);
            }
        }
        boolean any = false;
        for (Items.Place place : places) {
            any |= handled(place);
        }
        return any;
    }

    private boolean handled(Items.Place place) {
        AtomicReference<@Nullable Item> claimed = new AtomicReference<>();
        try {
            return Boolean.TRUE.equals(transaction.execute(_ -> {
                Optional<Item> next = items.claim(place, clock.instant());
                next.ifPresent(item -> {
                    claimed.set(item);
                    handle(item, false);
                });
                return next.isPresent();
            }));
        } catch (RuntimeException failure) {
            Item item = claimed.get();
            if (item == null) {
                throw failure;
            }
            failed(item, failure);
            return true;
        }
    }

    private void handle(Item item, boolean asItsOwn) {
        String drawer = Journal.drawer(item.receivedAt());
        ObjectNode change = (ObjectNode) Json.MAPPER.readTree(vault.unlock(drawer, item.fragment()));
        Reading read = readers.of(item.channel()).read(change);
        switch (read) {
            case Reading.Complete complete -> finish(item, meaning.of(complete.post(), asItsOwn), read.author());
            case Reading.Ignored ignored -> finish(item, Outcome.ignored(ignored.reason()), read.author());
            case Reading.Unreadable unreadable -> finish(item, Outcome.parked(unreadable.reason()), read.author());
            case Reading.Incomplete incomplete ->
                items.rewrite(item, reading.item(incomplete, change, drawer), clock.instant());
        }
    }

    private void finish(Item item, Outcome outcome, @Nullable Author author) {
        items.finish(
                item,
                outcome,
                Optional.ofNullable(author).map(known -> vault.person(known).value()),
                clock.instant());
        if (outcome.state() == State.PARKED) {
            onceCommitted(() -> counts.parked(item.channel()));
        }
    }

    /** What is handled in vain, because its transaction is rolled back, is handled again. */
    private static void onceCommitted(Runnable count) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            count.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                count.run();
            }
        });
    }

    private void failed(Item item, RuntimeException failure) {
        if (failure instanceof FinishedComplaint) {
            asItsOwn(item);
            return;
        }
        String reason = failure instanceof NotYet notYet
                ? notYet.reason()
                : "failed: " + failure.getClass().getSimpleName();
        boolean raced = failure instanceof ConcurrencyException;
        if (!raced) {
            log.warn("Change {}/{} {}", item.delivery(), item.ordinal(), reason, failure);
        }
        if (failure instanceof EventStoreAwayException || item.attempts() + 1 < ATTEMPTS) {
            items.postpone(
                    item, reason, raced ? clock.instant() : clock.instant().plus(PAUSES.after(item.attempts())));
        } else {
            finish(item, Outcome.parked(reason), null);
        }
    }

    private void asItsOwn(Item item) {
        try {
            transaction.executeWithoutResult(
                    _ -> items.claim(new Items.Place(item.delivery(), item.ordinal()), clock.instant())
                            .ifPresent(again -> handle(again, true)));
        } catch (RuntimeException failure) {
            items.postpone(
                    item,
                    "failed: " + failure.getClass().getSimpleName(),
                    clock.instant().plus(PAUSES.after(item.attempts())));
        }
    }
}
