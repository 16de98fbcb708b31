package id.tanggap.command.intake.handling;

import static id.tanggap.command.intake.post.WhyParked.Because.FAILED;

import id.tanggap.command.intake.Vault;
import id.tanggap.command.intake.handling.PostMeaning.NotTaken;
import id.tanggap.command.intake.handling.PostMeaning.NotYet;
import id.tanggap.command.intake.journal.Backoff;
import id.tanggap.command.intake.journal.DeliveryCounts;
import id.tanggap.command.intake.journal.Item;
import id.tanggap.command.intake.journal.Items;
import id.tanggap.command.intake.journal.Outcome;
import id.tanggap.command.intake.journal.State;
import id.tanggap.command.intake.post.Author;
import id.tanggap.command.intake.post.Content;
import id.tanggap.command.intake.post.Json;
import id.tanggap.command.intake.post.Post;
import id.tanggap.command.intake.post.WhyParked;
import id.tanggap.command.intake.reading.DeliveryReading;
import id.tanggap.command.intake.reading.Readers;
import id.tanggap.events.person.PersonId;
import id.tanggap.eventstore.EventStoreAwayException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

/**
 * Handles changes. They are read before a transaction begins; the command, the traces and the new state of one are in one
 * transaction, so that a crash leaves either all or nothing of it.
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

    private boolean handled(List<Items.Place> places) {
        List<Prepared> prepared = new ArrayList<>(places.size());
        boolean any = false;
        for (Item item : items.waiting(places, clock.instant())) {
            try {
                prepared.add(prepare(item));
            } catch (RuntimeException failure) {
                failed(item, failure);
                any = true;
            }
        }
        return handleAll(prepared) || any;
    }

    /** In one transaction if all goes well; else each in its own, so that one that fails keeps none of the others back. */
    private boolean handleAll(List<Prepared> prepared) {
        if (prepared.size() > 1) {
            try {
                return claimed(prepared);
            } catch (RuntimeException oneOfThem) {
                log.debug("Some changes are handled one by one", oneOfThem);
            }
        }
        boolean any = false;
        for (Prepared each : prepared) {
            try {
                any |= claimed(List.of(each));
            } catch (RuntimeException failure) {
                failed(each, failure);
                any = true;
            }
        }
        return any;
    }

    private boolean claimed(List<Prepared> prepared) {
        List<Items.Place> places =
                prepared.stream().map(each -> each.item().place()).toList();
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            Set<Items.Place> claimed = items.claim(places, clock.instant()).stream()
                    .map(Item::place)
                    .collect(Collectors.toSet());
            prepared.stream()
                    .filter(each -> claimed.contains(each.item().place()))
                    .forEach(each -> handle(each, false));
            return !claimed.isEmpty();
        }));
    }

    /** Reads a change, and asks what is to be known for it. */
    Prepared prepare(Item item) {
        byte[] clear = vault.unlock(item.drawer(), item.fragment());
        ObjectNode change = (ObjectNode) Json.MAPPER.readTree(clear);
        Prepared read = new Prepared(item, change, readers.of(item.channel()).read(change), null);
        Post post = read.post();
        return post == null ? read : new Prepared(item, change, read.reading(), meaning.placeIn(post));
    }

    /**
     * In the transaction of the caller.
     *
     * @param asComplaint whatever else it might be
     */
    Outcome handle(Prepared prepared, boolean asComplaint) {
        Outcome outcome = switch (prepared.reading()) {
            case Content.Complete complete -> meaning.of(complete.post(), prepared.place(), asComplaint);
            case Content.Ignored ignored
            when asComplaint && ignored.post() != null -> meaning.of(ignored.post(), prepared.place(), true);
            case Content.Ignored ignored
            when ignored.post() != null && reading.isErased(ignored.post()) -> Outcome.erased();
            case Content.Ignored ignored ->
                new Outcome(State.IGNORED, ignored.why().word(), ignored.detail(), null);
            case Content.Visibility seen -> meaning.of(seen);
            case Content.Unreadable unreadable -> Outcome.parked(unreadable.why());
            case Content.Incomplete _ -> new Outcome(State.ASKING, null, null, null);
        };
        finish(prepared, outcome);
        return outcome;
    }

    private void finish(Prepared prepared, Outcome outcome) {
        Item item = prepared.item();
        if (outcome.state() == State.ASKING) {
            items.rewrite(item, reading.item(prepared.reading(), prepared.change(), item.drawer()), clock.instant());
        } else if (outcome.state() == State.CAPTURED
                && outcome.complaint() != null
                && prepared.reading() instanceof Content.Complete complete
                && complete.whoWrote() != null) {
            items.askWhoWrote(item, outcome.complaint(), clock.instant());
        } else {
            items.finish(item, outcome, kept(prepared, outcome), clock.instant());
        }
        if (outcome.state() == State.PARKED) {
            onceCommitted(() -> counts.parked(item.channel()));
        }
    }

    private Items.Kept kept(Prepared prepared, Outcome outcome) {
        Author author = prepared.reading().author();
        Post post = outcome.state() == State.IGNORED ? prepared.post() : null;
        PersonId person = author == null ? null : reading.nameOf(author);
        return new Items.Kept(
                post != null || outcome.state() == State.PARKED,
                person == null ? null : person.value(),
                post == null ? null : reading.words(prepared.item().drawer(), post));
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

    private void failed(Prepared prepared, RuntimeException failure) {
        if (!(failure instanceof NotTaken refused)) {
            failed(prepared.item(), failure);
            return;
        }
        try {
            transaction.executeWithoutResult(
                    _ -> items.claim(List.of(prepared.item().place()), clock.instant())
                            .forEach(_ -> insteadOf(prepared, refused.instead())));
        } catch (RuntimeException again) {
            failed(prepared.item(), again);
        }
    }

    private void insteadOf(Prepared prepared, @Nullable Outcome instead) {
        if (instead == null) {
            handle(prepared, true);
        } else {
            finish(prepared, instead);
        }
    }

    private void failed(Item item, RuntimeException failure) {
        boolean raced = failure instanceof ConcurrencyException;
        WhyParked why = failure instanceof NotYet notYet ? notYet.why() : WhyParked.of(FAILED, failure);
        if (!raced && why.because() == FAILED) {
            log.warn("Change {}/{} failed", item.delivery(), item.ordinal(), failure);
        }
        if (failure instanceof EventStoreAwayException || item.attempts() + 1 < ATTEMPTS) {
            items.postpone(item, why, raced ? clock.instant() : clock.instant().plus(PAUSES.after(item.attempts())));
        } else {
            items.park(item, why, clock.instant());
            counts.parked(item.channel());
        }
    }
}
