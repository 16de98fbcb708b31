package id.tanggap.command.intake.handling;

import static id.tanggap.command.intake.post.WhyParked.Because.FAILED;
import static id.tanggap.command.intake.post.WhyParked.Because.PLATFORM_SILENT;

import id.tanggap.command.channel.token.AccessToken;
import id.tanggap.command.channel.token.AccountTokens;
import id.tanggap.command.intake.DestroyedDrawer;
import id.tanggap.command.intake.graph.Answer;
import id.tanggap.command.intake.graph.ChannelStatus;
import id.tanggap.command.intake.graph.PlatformApi;
import id.tanggap.command.intake.journal.Backoff;
import id.tanggap.command.intake.journal.Bells;
import id.tanggap.command.intake.journal.DeliveryCounts;
import id.tanggap.command.intake.journal.Item;
import id.tanggap.command.intake.journal.Items;
import id.tanggap.command.intake.journal.State;
import id.tanggap.command.intake.journal.WaitingItems;
import id.tanggap.command.intake.post.Above;
import id.tanggap.command.intake.post.Content;
import id.tanggap.command.intake.post.Json;
import id.tanggap.command.intake.post.Question;
import id.tanggap.command.intake.post.WhyParked;
import id.tanggap.command.intake.reading.DeliveryReading;
import id.tanggap.command.intake.reading.ItemRows;
import id.tanggap.command.intake.reading.ReadChange;
import id.tanggap.events.complaint.Channel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

/**
 * Asks a platform for what a change lacks. No transaction is open meanwhile; a change whose asker died is asked for again
 * after a while. A platform may be away and a token expired for days; then an operator must look.
 */
class Asking {

    private static final Logger log = LoggerFactory.getLogger(Asking.class);
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Backoff PAUSES = new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(15));
    private static final String NO_TOKEN = "no-token";
    private static final Duration PATIENCE = Duration.ofDays(7);

    /** A leader's order goes on without the post that it is about, rather than not at all. */
    private static final Duration PATIENCE_FOR_WHAT_STANDS_ABOVE = Duration.ofHours(1);

    private final WaitingItems waiting;
    private final Items items;
    private final DeliveryReading reading;
    private final ItemRows rows;
    private final TransactionTemplate transaction;
    private final Map<Channel, PlatformApi> platforms;
    private final AccountTokens tokens;
    private final ChannelStatus status;
    private final Bells bells;
    private final DeliveryCounts counts;
    private final Clock clock;

    Asking(
            WaitingItems waiting,
            Items items,
            DeliveryReading reading,
            ItemRows rows,
            TransactionTemplate transaction,
            List<PlatformApi> platforms,
            AccountTokens tokens,
            ChannelStatus status,
            Bells bells,
            DeliveryCounts counts,
            Clock clock) {
        this.waiting = waiting;
        this.items = items;
        this.reading = reading;
        this.rows = rows;
        this.transaction = transaction;
        this.platforms = platforms.stream()
                .flatMap(api -> api.platforms().stream().map(platform -> Map.entry(platform, api)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        this.tokens = tokens;
        this.status = status;
        this.bells = bells;
        this.counts = counts;
        this.clock = clock;
    }

    /** @return whether there was one to ask for */
    boolean next() {
        Optional<Item> next =
                waiting.leaseAsking(clock.instant(), clock.instant().plus(LEASE));
        next.ifPresent(item -> {
            bells.asking().ring();
            asked(item);
        });
        return next.isPresent();
    }

    private void asked(Item item) {
        try {
            ask(reading.change(item));
        } catch (DestroyedDrawer closedForGood) {
            park(item, WhyParked.of(FAILED, closedForGood));
        } catch (RuntimeException failure) {
            log.warn("Change {} could not be completed", item.place(), failure);
            postpone(item, WhyParked.of(FAILED, failure));
        }
    }

    /** What is to be asked, and what the change is with what is answered. */
    private record Wanted(Question question, BiFunction<ReadChange, ObjectNode, ReadChange> with, boolean isAbove) {}

    private @Nullable Wanted wanted(Content content) {
        return switch (content) {
            case Content.Incomplete incomplete -> new Wanted(incomplete.question(), reading::answered, false);
            case Content.Complete(var _, Question whoWrote, var _)
            when whoWrote != null -> new Wanted(whoWrote, reading::answered, false);
            case Content.Complete(var _, var _, Above.Askable(Question above)) ->
                new Wanted(above, reading::shownAbove, true);
            default -> null;
        };
    }

    private void ask(ReadChange change) {
        Item item = change.item();
        Wanted wanted = wanted(change.content());
        if (wanted == null) {
            goOn(change);
            return;
        }
        switch (answer(wanted.question())) {
            case Answer.Shown shown -> {
                status.set(item.channel(), ChannelStatus.OK);
                goOn(wanted.with().apply(change, shown.json()));
            }
            case Answer.Denied denied -> {
                status.set(item.channel(), ChannelStatus.OK);
                goOn(wanted.with().apply(change, notShown(denied.code())));
            }
            case Answer.Later later -> later(change, wanted, later.reason());
            case Answer.NoAccess none -> {
                status.set(item.channel(), none.state());
                later(change, wanted, none.state());
            }
        }
    }

    private Answer answer(Question question) {
        PlatformApi platform = platforms.get(question.platform());
        Optional<AccessToken> token = tokens.of(question.platform(), question.account());
        if (platform == null || token.isEmpty()) {
            return new Answer.NoAccess(NO_TOKEN, NO_TOKEN);
        }
        Answer answer = platform.ask(question, token.get().value());
        switch (answer) {
            case Answer.Shown _, Answer.Denied _ -> tokens.accepted(question.platform(), question.account());
            case Answer.NoAccess none -> tokens.refused(question.platform(), question.account(), none.code());
            case Answer.Later _ -> {}
        }
        return answer;
    }

    private void later(ReadChange change, Wanted wanted, String why) {
        boolean inVain = why.equals(NO_TOKEN)
                || clock.instant().isAfter(change.item().receivedAt().plus(PATIENCE_FOR_WHAT_STANDS_ABOVE));
        if (wanted.isAbove() && inVain) {
            goOn(wanted.with().apply(change, notShown(why)));
        } else {
            postpone(change.item(), WhyParked.of(PLATFORM_SILENT, why));
        }
    }

    private static ObjectNode notShown(String code) {
        return Json.object().put("error", code);
    }

    /** On from the platform, or back to it, with what is known by now; not if it was erased meanwhile. */
    private void goOn(ReadChange change) {
        transaction.executeWithoutResult(_ -> items.standing(change.item().place())
                .filter(now -> now.state() == State.ASKING)
                .ifPresent(_ -> items.write(List.of(rows.waiting(change)), clock.instant())));
        bells.handling().ring();
        bells.asking().ring();
    }

    /** What is a complaint already waits as long as the delivery is kept; only the name is missing. */
    private void postpone(Item item, WhyParked why) {
        Instant now = clock.instant();
        if (item.isComplaint() || now.isBefore(item.receivedAt().plus(PATIENCE))) {
            log.debug("Change {} waits for {}: {}", item.place(), item.channel(), why);
            Duration pause = PAUSES.after(item.attempts());
            waiting.postpone(item, why, now.plus(pause));
            bells.asking().ringAfter(pause);
        } else {
            park(item, why);
        }
    }

    private void park(Item item, WhyParked why) {
        waiting.park(item, why, clock.instant());
        counts.parked(item.channel());
    }
}
