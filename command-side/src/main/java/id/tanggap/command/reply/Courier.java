package id.tanggap.command.reply;

import static id.tanggap.events.complaint.ReplyFailure.MESSAGE_REFUSED;
import static id.tanggap.events.complaint.ReplyFailure.TRY_AGAIN_LATER;

import id.tanggap.command.complaint.reply.HandReplyOver;
import id.tanggap.command.complaint.reply.NoteReplyFailed;
import id.tanggap.command.complaint.reply.NoteReplyPublished;
import id.tanggap.command.decision.Grants;
import id.tanggap.command.intake.graph.ChannelStatus;
import id.tanggap.command.intake.journal.Backoff;
import id.tanggap.command.intake.journal.Bell;
import id.tanggap.events.complaint.HandOver;
import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.complaint.ReplyFailure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries parcels to the platforms, one at a time, and tells the complaint's events what became of them. No transaction is
 * open while a platform is asked.
 *
 * <p>What may stand there already is looked for first. Where nothing can be looked for, the platform's own notice is waited
 * for; if none comes, a person has to see to it: what may have been said is not said again.
 */
class Courier {

    private static final Logger log = LoggerFactory.getLogger(Courier.class);

    /** Longer than any request takes. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private static final Backoff PAUSES = new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(15));

    /** After which a platform shows what it has taken. */
    private static final Duration UNTIL_IT_IS_SHOWN = Duration.ofSeconds(20);

    private static final Duration NOTICE_AWAITED = Duration.ofMinutes(5);
    private static final int NOTED_AT_ONCE = 16;

    private final Outbox outbox;
    private final Letters letters;
    private final Arrival arrival;
    private final SendingTokens tokens;
    private final Platforms platforms;
    private final Breakers breakers;
    private final BiConsumer<String, String> operator;
    private final Grants grants;
    private final Duration patience;
    private final Bell bell;
    private final Clock clock;

    /** @param operator is told of an account, as {@code instagram/17841}, whether it may send */
    Courier(
            Outbox outbox,
            Letters letters,
            Arrival arrival,
            SendingTokens tokens,
            Platforms platforms,
            Breakers breakers,
            BiConsumer<String, String> operator,
            Grants grants,
            Duration patience,
            Bell bell,
            Clock clock) {
        this.outbox = outbox;
        this.letters = letters;
        this.arrival = arrival;
        this.tokens = tokens;
        this.platforms = platforms;
        this.breakers = breakers;
        this.operator = operator;
        this.grants = grants;
        this.patience = patience;
        this.bell = bell;
        this.clock = clock;
    }

    /** @return whether there was something to do */
    boolean next() {
        Optional<Parcel> taken = outbox.take(clock.instant(), LEASE);
        taken.ifPresent(this::carry);
        return noted() || taken.isPresent();
    }

    private void carry(Parcel parcel) {
        OfficialAccount account = parcel.what().account();
        Platform platform = platforms.of(account.platform());
        Optional<Letter> letter;
        Optional<String> token;
        try {
            letter = letters.of(parcel);
            token = tokens.of(account);
        } catch (RuntimeException notOpened) {
            wait(parcel, PAUSES.after(parcel.attempts()));
            throw notOpened;
        }
        if (letter.isEmpty()) {
            outbox.forgotten(parcel);
        } else if (token.isEmpty()) {
            operator.accept(channelOf(account), "no-token");
            refused(parcel, new Sent.Refused(ReplyFailure.SIGN_IN_AGAIN, "no-token", null));
        } else if (!breakers.lets(account)) {
            wait(parcel, Breakers.PAUSE);
        } else {
            carry(parcel, platform, letter.get(), token.get());
        }
    }

    private void carry(Parcel parcel, Platform platform, Letter letter, String token) {
        try {
            sendOrFind(parcel, platform, letter, token);
        } catch (RuntimeException fault) {
            breakers.failed(parcel.what().account());
            throw fault;
        }
    }

    private void sendOrFind(Parcel parcel, Platform platform, Letter letter, String token) {
        if (!parcel.mayBeThere()) {
            settle(parcel, platform.send(letter, token));
            return;
        }
        switch (platform.find(letter, token)) {
            case Found.Standing(Sent.Published where) -> settle(parcel, where);
            case Found.Nowhere _ -> settle(parcel, platform.send(letter, token));
            case Found.NoWayToLook _ -> awaitNotice(parcel);
            case Found.NotSeen(Sent why) -> notSeen(parcel, why);
        }
    }

    private void awaitNotice(Parcel parcel) {
        breakers.went(parcel.what().account());
        Instant over = Objects.requireNonNull(parcel.triedAt()).plus(NOTICE_AWAITED);
        if (clock.instant().isBefore(over)) {
            wait(parcel, Duration.between(clock.instant(), over));
        } else {
            byHand(parcel, HandOver.OUTCOME_UNKNOWN);
        }
    }

    /** A person sees to what a person said. */
    private void byHand(Parcel parcel, HandOver because) {
        if (parcel.what().kind().isSaidByItself()) {
            outbox.failed(parcel, because == HandOver.OUTCOME_UNKNOWN ? TRY_AGAIN_LATER : MESSAGE_REFUSED);
        } else {
            outbox.handedOver(parcel, because);
        }
    }

    /** It may stand there all the same, so that nothing of it is tried again but to look. */
    private void notSeen(Parcel parcel, Sent why) {
        log.debug("Parcel {} was not looked for: {}", parcel.id(), why);
        if (why instanceof Sent.Refused refused) {
            tellOperator(parcel.what().account(), refused);
        } else {
            breakers.failed(parcel.what().account());
        }
        if (isOutOfPatience(parcel)) {
            byHand(parcel, HandOver.OUTCOME_UNKNOWN);
        } else {
            wait(parcel, pause(parcel, why instanceof Sent.Refused refused ? refused.until() : null));
        }
    }

    private void settle(Parcel parcel, Sent sent) {
        OfficialAccount account = parcel.what().account();
        switch (sent) {
            case Sent.Published published -> {
                arrival.of(parcel, published);
                breakers.went(account);
                tokens.accepted(account);
                operator.accept(channelOf(account), ChannelStatus.OK);
            }
            case Sent.Prepared(String with, Duration pause) -> {
                breakers.went(account);
                outbox.prepared(parcel, with, clock.instant().plus(pause));
                bell.ringAfter(pause);
            }
            case Sent.ByHand(HandOver because) -> {
                breakers.went(account);
                byHand(parcel, because);
            }
            case Sent.NotBefore(Instant at) -> {
                breakers.went(account);
                outbox.putOff(parcel, at);
                bell.ringAfter(Duration.between(clock.instant(), at));
            }
            case Sent.Unclear(String why) -> {
                log.info("Whether parcel {} stands on {} is unclear: {}", parcel.id(), account.platform(), why);
                breakers.failed(account);
                unclear(parcel);
            }
            case Sent.Refused refused -> {
                tellOperator(account, refused);
                refused(parcel, refused);
            }
        }
    }

    private void unclear(Parcel parcel) {
        if (isOutOfPatience(parcel)) {
            byHand(parcel, HandOver.OUTCOME_UNKNOWN);
            return;
        }
        Duration own = PAUSES.after(parcel.attempts());
        Duration pause = own.compareTo(UNTIL_IT_IS_SHOWN) > 0 ? own : UNTIL_IT_IS_SHOWN;
        outbox.unclear(parcel, clock.instant().plus(pause));
        bell.ringAfter(pause);
    }

    private void refused(Parcel parcel, Sent.Refused refused) {
        log.debug("Parcel {} was refused: {}", parcel.id(), refused);
        if (refused.why() == MESSAGE_REFUSED) {
            outbox.failed(parcel, refused.why());
        } else if (isOutOfPatience(parcel)) {
            giveUp(parcel, refused.why());
        } else {
            Duration pause = pause(parcel, refused.until());
            if (parcel.mayBeThere()) {
                wait(parcel, pause);
            } else {
                outbox.again(parcel, clock.instant().plus(pause));
                bell.ringAfter(pause);
            }
        }
    }

    /** A person may still put there what only the program may not. */
    private void giveUp(Parcel parcel, ReplyFailure why) {
        switch (why) {
            case SIGN_IN_AGAIN -> outbox.handedOver(parcel, HandOver.NO_TOKEN);
            case NO_PERMISSION -> outbox.handedOver(parcel, HandOver.NO_PERMISSION);
            case TRY_AGAIN_LATER, MESSAGE_REFUSED, SENDER_STOPPED -> outbox.failed(parcel, why);
        }
    }

    private void tellOperator(OfficialAccount account, Sent.Refused refused) {
        Instant now = clock.instant();
        switch (refused.why()) {
            case MESSAGE_REFUSED -> breakers.went(account);
            case TRY_AGAIN_LATER -> {
                if (refused.until() == null) {
                    breakers.failed(account);
                } else {
                    breakers.restsUntil(account, refused.until());
                }
            }
            case SIGN_IN_AGAIN, NO_PERMISSION, SENDER_STOPPED -> {
                if (refused.why() == ReplyFailure.SIGN_IN_AGAIN) {
                    tokens.refused(account, refused.code());
                }
                breakers.restsUntil(account, now.plus(Breakers.REST));
                operator.accept(
                        channelOf(account),
                        refused.why().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            }
        }
    }

    private static String channelOf(OfficialAccount account) {
        return account.platform().word() + "/" + account.id();
    }

    private boolean isOutOfPatience(Parcel parcel) {
        return !clock.instant().isBefore(parcel.setOutAt().plus(patience));
    }

    private Duration pause(Parcel parcel, @Nullable Instant until) {
        Duration own = PAUSES.after(parcel.attempts());
        Duration theirs = until == null ? Duration.ZERO : Duration.between(clock.instant(), until);
        return theirs.compareTo(own) > 0 ? theirs : own;
    }

    private void wait(Parcel parcel, Duration pause) {
        outbox.untouched(parcel, clock.instant().plus(pause));
        bell.ringAfter(pause);
    }

    private boolean noted() {
        boolean any = false;
        for (Outbox.Unnoted what : outbox.unnoted(NOTED_AT_ONCE)) {
            try {
                note(what);
                any = true;
            } catch (RuntimeException failure) {
                log.warn("What became of parcel {} is not told yet", what.id(), failure);
            }
        }
        return any;
    }

    private void note(Outbox.Unnoted what) {
        Instant now = clock.instant();
        switch (what.state()) {
            case PUBLISHED -> {
                if (what.whole()) {
                    grants.grant(new NoteReplyPublished(
                            what.complaint(),
                            what.utterance(),
                            what.postId(),
                            what.permalink(),
                            Objects.requireNonNullElse(what.publishedAt(), now),
                            now));
                }
            }
            case FAILED ->
                grants.grant(new NoteReplyFailed(
                        what.complaint(),
                        what.utterance(),
                        ReplyFailure.valueOf(Objects.requireNonNull(what.because())),
                        now));
            case HANDED_OVER ->
                grants.grant(new HandReplyOver(
                        what.complaint(),
                        what.utterance(),
                        HandOver.valueOf(Objects.requireNonNull(what.because())),
                        now));
            case WAITING, SENDING, UNCLEAR -> throw new IllegalStateException("Nothing to note of " + what);
        }
        outbox.noted(what);
    }
}
