package id.tanggap.command.intake.handling;

import static id.tanggap.command.intake.post.WhyParked.Because.FAILED;
import static id.tanggap.command.intake.post.WhyParked.Because.PLATFORM_SILENT;

import id.tanggap.command.intake.DestroyedDrawer;
import id.tanggap.command.intake.Vault;
import id.tanggap.command.intake.graph.Answer;
import id.tanggap.command.intake.graph.ChannelStatus;
import id.tanggap.command.intake.graph.PlatformApi;
import id.tanggap.command.intake.journal.Backoff;
import id.tanggap.command.intake.journal.Bell;
import id.tanggap.command.intake.journal.DeliveryCounts;
import id.tanggap.command.intake.journal.Item;
import id.tanggap.command.intake.journal.Items;
import id.tanggap.command.intake.post.ChannelReader;
import id.tanggap.command.intake.post.Content;
import id.tanggap.command.intake.post.Json;
import id.tanggap.command.intake.post.Question;
import id.tanggap.command.intake.post.WhyParked;
import id.tanggap.command.intake.reading.DeliveryReading;
import id.tanggap.command.intake.reading.Readers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Asks a platform for what a change lacks. No transaction is open meanwhile; a change whose asker died is asked for again
 * after a while. A platform may be away and a token expired for days; then an operator must look.
 */
class Asking {

    private static final Logger log = LoggerFactory.getLogger(Asking.class);
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Backoff PAUSES = new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(15));
    private static final Duration PATIENCE = Duration.ofDays(7);

    private final Items items;
    private final Readers readers;
    private final DeliveryReading reading;
    private final Vault vault;
    private final Map<String, PlatformApi> platforms;
    private final ChannelStatus status;
    private final Bell bell;
    private final DeliveryCounts counts;
    private final Clock clock;

    Asking(
            Items items,
            Readers readers,
            DeliveryReading reading,
            Vault vault,
            List<PlatformApi> platforms,
            ChannelStatus status,
            Bell bell,
            DeliveryCounts counts,
            Clock clock) {
        this.items = items;
        this.readers = readers;
        this.reading = reading;
        this.vault = vault;
        this.platforms = platforms.stream().collect(Collectors.toMap(PlatformApi::name, Function.identity()));
        this.status = status;
        this.bell = bell;
        this.counts = counts;
        this.clock = clock;
    }

    /** @return whether there was one to ask for */
    boolean next() {
        Optional<Item> next = items.leaseAsking(clock.instant(), clock.instant().plus(LEASE));
        next.ifPresent(this::asked);
        return next.isPresent();
    }

    private void asked(Item item) {
        try {
            ask(item);
        } catch (DestroyedDrawer closedForGood) {
            park(item, WhyParked.of(FAILED, closedForGood));
        } catch (RuntimeException failure) {
            log.warn("Change {}/{} could not be completed", item.delivery(), item.ordinal(), failure);
            postpone(item, WhyParked.of(FAILED, failure));
        }
    }

    private void ask(Item item) {
        String drawer = item.drawer();
        ChannelReader reader = readers.of(item.channel());
        ObjectNode change = (ObjectNode) Json.MAPPER.readTree(vault.unlock(drawer, item.fragment()));
        Content read = reader.read(change);
        Question question = switch (read) {
            case Content.Incomplete incomplete -> incomplete.question();
            case Content.Complete complete -> complete.whoWrote();
            default -> null;
        };
        PlatformApi platform = platforms.get(item.channel());
        if (question == null) {
            rewrite(item, read, change, drawer);
            return;
        }
        switch (platform == null ? new Answer.NoAccess("no-token") : platform.ask(question)) {
            case Answer.Shown shown -> {
                status.set(item.channel(), ChannelStatus.OK);
                complete(item, reader, reader.answered(change, shown.json()), drawer);
            }
            case Answer.Denied denied -> {
                status.set(item.channel(), ChannelStatus.OK);
                complete(item, reader, reader.answered(change, Json.object().put("error", denied.code())), drawer);
            }
            case Answer.Later later -> postpone(item, WhyParked.of(PLATFORM_SILENT, later.reason()));
            case Answer.NoAccess none -> {
                status.set(item.channel(), none.state());
                postpone(item, WhyParked.of(PLATFORM_SILENT, none.state()));
            }
        }
    }

    private void complete(Item item, ChannelReader reader, ObjectNode whole, String drawer) {
        rewrite(item, reader.read(whole), whole, drawer);
    }

    private void rewrite(Item item, Content read, ObjectNode change, String drawer) {
        items.rewrite(item, reading.item(read, change, drawer), clock.instant());
        bell.ring();
    }

    /** What is a complaint already waits as long as the delivery is kept; only the name is missing. */
    private void postpone(Item item, WhyParked why) {
        Instant now = clock.instant();
        if (item.isComplaint() || now.isBefore(item.receivedAt().plus(PATIENCE))) {
            log.debug("Change {}/{} waits for {}: {}", item.delivery(), item.ordinal(), item.channel(), why);
            items.postpone(item, why, now.plus(PAUSES.after(item.attempts())));
        } else {
            park(item, why);
        }
    }

    private void park(Item item, WhyParked why) {
        items.park(item, why, clock.instant());
        counts.parked(item.channel());
    }
}
