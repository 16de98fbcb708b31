package id.tanggap.command.intake.reading;

import static id.tanggap.command.intake.post.WhyParked.Because.FAILED;

import id.tanggap.command.identity.Identities;
import id.tanggap.command.identity.Sought;
import id.tanggap.command.intake.Vault;
import id.tanggap.command.intake.journal.Backoff;
import id.tanggap.command.intake.journal.Deliveries;
import id.tanggap.command.intake.journal.Delivery;
import id.tanggap.command.intake.journal.DeliveryCounts;
import id.tanggap.command.intake.journal.Items;
import id.tanggap.command.intake.journal.NewItem;
import id.tanggap.command.intake.journal.State;
import id.tanggap.command.intake.post.Author;
import id.tanggap.command.intake.post.ChannelReader;
import id.tanggap.command.intake.post.Content;
import id.tanggap.command.intake.post.Json;
import id.tanggap.command.intake.post.Legible;
import id.tanggap.command.intake.post.Post;
import id.tanggap.command.intake.post.UnreadableDelivery;
import id.tanggap.command.intake.post.WhyParked;
import id.tanggap.events.person.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

/** Reads a raw delivery into its changes. All of it, or nothing: in one transaction, without asking anybody. */
public class DeliveryReading {

    private static final Logger log = LoggerFactory.getLogger(DeliveryReading.class);
    private static final Backoff PAUSES = new Backoff(Duration.ofMillis(500), Duration.ofMinutes(5));
    private static final int ATTEMPTS = 8;
    private static final int WORDS_SHOWN = 1_000;

    private final Deliveries deliveries;
    private final Items items;
    private final Readers readers;
    private final Vault vault;
    private final Identities identities;
    private final TransactionTemplate transaction;
    private final DeliveryCounts counts;
    private final Clock clock;

    public DeliveryReading(
            Deliveries deliveries,
            Items items,
            Readers readers,
            Vault vault,
            Identities identities,
            TransactionTemplate transaction,
            DeliveryCounts counts,
            Clock clock) {
        this.deliveries = deliveries;
        this.items = items;
        this.readers = readers;
        this.vault = vault;
        this.identities = identities;
        this.transaction = transaction;
        this.counts = counts;
        this.clock = clock;
    }

    /** @return whether there was one to read */
    public boolean next() {
        AtomicReference<@Nullable Delivery> claimed = new AtomicReference<>();
        try {
            return Boolean.TRUE.equals(transaction.execute(_ -> {
                Optional<Delivery> next = deliveries.claimReceived(clock.instant());
                next.ifPresent(delivery -> {
                    claimed.set(delivery);
                    read(delivery);
                });
                return next.isPresent();
            }));
        } catch (RuntimeException failure) {
            Delivery delivery = claimed.get();
            if (delivery == null) {
                throw failure;
            }
            failed(delivery, failure);
            return true;
        }
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
        if (delivery.body() == null) {
            return items.unpark(delivery.id(), clock.instant());
        }
        items.remove(delivery.id());
        return read(delivery);
    }

    /** @return how many changes it has */
    private int read(Delivery delivery) {
        Instant now = clock.instant();
        byte[] body = delivery.body();
        if (body == null) {
            deliveries.read(delivery.id());
            return 0;
        }
        String drawer = delivery.drawer();
        ChannelReader reader = readers.of(delivery.channel());
        try {
            List<NewItem> read = reader.changes(vault.unlock(drawer, body), delivery.receivedAt()).stream()
                    .map(change -> item(reader, change, drawer))
                    .toList();
            items.add(delivery.id(), read, now);
            deliveries.read(delivery.id());
            read.stream().filter(item -> item.state() == State.PARKED).forEach(_ -> counts.parked(delivery.channel()));
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
    public boolean readWithout(Predicate<byte[]> somebody, Delivery parked) {
        byte[] body = parked.body();
        if (body == null) {
            return true;
        }
        ChannelReader reader = readers.of(parked.channel());
        List<ObjectNode> changes;
        try {
            changes = reader.changes(vault.unlock(parked.drawer(), body), parked.receivedAt());
        } catch (UnreadableDelivery | RuntimeException still) {
            log.info(
                    "Delivery {} still cannot be read: {}",
                    parked.id(),
                    still.getClass().getSimpleName());
            return false;
        }
        List<NewItem> read = changes.stream()
                .map(change -> somebody.test(Json.MAPPER.writeValueAsBytes(change))
                        ? NewItem.ERASED
                        : item(reader, change, parked.drawer()))
                .toList();
        items.remove(parked.id());
        items.add(parked.id(), read, clock.instant());
        deliveries.empty(parked.id());
        return true;
    }

    private NewItem item(ChannelReader reader, ObjectNode change, String drawer) {
        return item(reader.read(change), change, drawer);
    }

    /** How a change is kept, by what it was read as. */
    public NewItem item(Content reading, ObjectNode change, String drawer) {
        Author author = reading.author();
        PersonId person = author == null ? null : nameOf(author);
        return switch (reading) {
            case Content.Complete complete ->
                onItsWay(State.READY, complete.post().conversation(), change, drawer, person);
            case Content.Visibility seen -> onItsWay(State.READY, seen.conversation(), change, drawer, person);
            case Content.Incomplete incomplete ->
                onItsWay(State.ASKING, incomplete.conversation(), change, drawer, person);
            case Content.Ignored ignored -> ignored(ignored, change, drawer, person);
            case Content.Unreadable unreadable ->
                new NewItem(
                        State.PARKED,
                        unreadable.why().word(),
                        unreadable.why().detail(),
                        null,
                        locked(change, drawer),
                        value(person),
                        null);
        };
    }

    private NewItem onItsWay(
            State state, String conversation, ObjectNode change, String drawer, @Nullable PersonId person) {
        return new NewItem(state, null, null, lane(conversation), locked(change, drawer), value(person), null);
    }

    private NewItem ignored(Content.Ignored ignored, ObjectNode change, String drawer, @Nullable PersonId person) {
        Post post = ignored.post();
        if (post != null && isErased(post)) {
            return NewItem.ERASED;
        }
        return new NewItem(
                State.IGNORED,
                ignored.why().word(),
                ignored.detail(),
                null,
                post == null ? null : locked(change, drawer),
                value(person),
                post == null ? null : words(drawer, post));
    }

    /** Under which name a person's changes are kept before it matters who it is; an erasure knows all names of a person. */
    public PersonId nameOf(Author author) {
        return identities.nameOf(author.keys().getFirst());
    }

    /** Whether its author was erased after it was written: then nothing of it is kept, not even as ignored. */
    public boolean isErased(Post post) {
        return identities.look(Sought.by(post.author().keys()), post.postedAt()).erased();
    }

    /** What a post says, for those who may take it in. Whoever passes by becomes nobody's person by that. */
    public String words(String drawer, Post post) {
        return vault.lock(drawer, Legible.atMost(WORDS_SHOWN, post.text()));
    }

    private static @Nullable String value(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    private String lane(String conversation) {
        return vault.pseudonym("conversation", conversation);
    }

    private byte[] locked(ObjectNode change, String drawer) {
        return vault.lock(drawer, Json.MAPPER.writeValueAsBytes(change));
    }

    private void failed(Delivery delivery, RuntimeException failure) {
        WhyParked why = WhyParked.of(FAILED, failure);
        log.warn("Delivery {} could not be read", delivery.id(), failure);
        if (delivery.attempts() + 1 < ATTEMPTS) {
            deliveries.postpone(delivery.id(), why, clock.instant().plus(PAUSES.after(delivery.attempts())));
        } else {
            deliveries.park(delivery.id(), why, clock.instant());
            counts.parked(delivery.channel());
        }
    }
}
