package id.tanggap.command.intake.journal;

import id.tanggap.command.intake.Vault;
import id.tanggap.command.intake.graph.Answer;
import id.tanggap.command.intake.graph.PlatformApi;
import id.tanggap.command.intake.post.ChannelReader;
import id.tanggap.command.intake.post.Json;
import id.tanggap.command.intake.post.Reading;
import java.time.Clock;
import java.time.Duration;
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
 * after a while. However long a platform is away or a token stays expired, the change waits.
 */
class Asking {

    private static final Logger log = LoggerFactory.getLogger(Asking.class);
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Backoff PAUSES = new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(15));
    private static final Duration UNTIL_THE_TOKEN_IS_TRIED_AGAIN = Duration.ofMinutes(1);

    private final Items items;
    private final Readers readers;
    private final DeliveryReading reading;
    private final Vault vault;
    private final Map<String, PlatformApi> platforms;
    private final ChannelStatus status;
    private final Bell bell;
    private final Clock clock;

    Asking(
            Items items,
            Readers readers,
            DeliveryReading reading,
            Vault vault,
            List<PlatformApi> platforms,
            ChannelStatus status,
            Bell bell,
            Clock clock) {
        this.items = items;
        this.readers = readers;
        this.reading = reading;
        this.vault = vault;
        this.platforms = platforms.stream().collect(Collectors.toMap(PlatformApi::name, Function.identity()));
        this.status = status;
        this.bell = bell;
        this.clock = clock;
    }

    /** @return whether there was one to ask for */
    boolean next() {
        Optional<Item> next = items.leaseAsking(clock.instant(), clock.instant().plus(LEASE));
        next.ifPresent(this::ask);
        return next.isPresent();
    }

    private void ask(Item item) {
        String drawer = Journal.drawer(item.receivedAt());
        ChannelReader reader = readers.of(item.channel());
        ObjectNode change = (ObjectNode) Json.MAPPER.readTree(vault.unlock(drawer, item.fragment()));
        Reading read = reader.read(change);
        PlatformApi platform = platforms.get(item.channel());
        if (!(read instanceof Reading.Incomplete incomplete) || platform == null) {
            rewrite(item, read, change, drawer);
            return;
        }
        switch (platform.ask(incomplete.question())) {
            case Answer.Shown shown -> {
                status.set(item.channel(), ChannelStatus.OK);
                complete(item, reader, reader.answered(change, shown.json()), drawer);
            }
            case Answer.Denied denied -> {
                status.set(item.channel(), ChannelStatus.OK);
                complete(item, reader, reader.answered(change, Json.object().put("error", denied.code())), drawer);
            }
            case Answer.Later later -> postpone(item, later.reason(), PAUSES.after(item.attempts()));
            case Answer.NoAccess none -> {
                status.set(item.channel(), none.state());
                postpone(item, none.state(), UNTIL_THE_TOKEN_IS_TRIED_AGAIN);
            }
        }
    }

    private void complete(Item item, ChannelReader reader, ObjectNode whole, String drawer) {
        rewrite(item, reader.read(whole), whole, drawer);
    }

    private void rewrite(Item item, Reading read, ObjectNode change, String drawer) {
        items.rewrite(item, reading.item(read, change, drawer), clock.instant());
        bell.ring();
    }

    private void postpone(Item item, String reason, Duration pause) {
        log.info("Change {}/{} waits for {}: {}", item.delivery(), item.ordinal(), item.channel(), reason);
        items.postpone(item, reason, clock.instant().plus(pause));
    }
}
