package id.tanggap.command.poll;

import id.tanggap.command.account.AccountName;
import id.tanggap.command.channel.token.AccessToken;
import id.tanggap.command.channel.token.AccountTokens;
import id.tanggap.command.intake.journal.Backoff;
import id.tanggap.command.intake.journal.Journal;
import id.tanggap.command.intake.journal.KnownPosts;
import id.tanggap.command.intake.journal.KnownPosts.Known;
import id.tanggap.command.intake.reading.DeliveryReading;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.complaint.ReplyFailure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at each account whose turn it is, one after the other, for what no delivery has brought. What is found is kept before
 * it is noted that it was looked for: who dies in between looks again, and what is there already is known.
 *
 * <p>An account without a token is not looked at, which is told; neither is one that is nobody's any more.
 */
class Poller {

    private static final Logger log = LoggerFactory.getLogger(Poller.class);
    private static final Backoff PAUSES = new Backoff(Duration.ofMinutes(1), Duration.ofHours(1));

    /** Longer than any platform lets one wait: who does waits for a time that was set while the clock was ahead. */
    private static final Duration LONGEST_REST = Duration.ofHours(25);

    /** A person has to see to it; until then it is quiet. */
    private static final Duration UNTIL_SOMEBODY_ACTS = Duration.ofHours(1);

    private static final String SIGNED_OUT = "sign-in-again";
    private static final String NO_TOKEN = "no-token";

    private final Map<Channel, Lookout> lookouts;
    private final Supplier<List<OfficialAccount>> accounts;
    private final AccountTokens tokens;
    private final KnownPosts known;
    private final DeliveryReading reading;
    private final Journal journal;
    private final Looks looks;
    private final PollCounts counts;
    private final PollProperties properties;
    private final Clock clock;

    /** @param accounts that speak for the government now */
    Poller(
            Collection<Lookout> lookouts,
            Supplier<List<OfficialAccount>> accounts,
            AccountTokens tokens,
            KnownPosts known,
            DeliveryReading reading,
            Journal journal,
            Looks looks,
            PollCounts counts,
            PollProperties properties,
            Clock clock) {
        this.lookouts = lookouts.stream().collect(Collectors.toMap(Lookout::platform, Function.identity()));
        this.accounts = accounts;
        this.tokens = tokens;
        this.known = known;
        this.reading = reading;
        this.journal = journal;
        this.looks = looks;
        this.counts = counts;
        this.properties = properties;
        this.clock = clock;
    }

    /** @param going whether this node still runs */
    void round(BooleanSupplier going) {
        Map<AccountName, Looks.Standing> standings = looks.all();
        Set<Channel> away = new HashSet<>();
        for (OfficialAccount account : accounts.get()) {
            Lookout lookout = lookouts.get(account.platform());
            Looks.Standing standing = standings.get(AccountName.of(account));
            if (!going.getAsBoolean()) {
                return;
            }
            if (lookout != null && !away.contains(account.platform()) && isDue(account, standing)) {
                Optional<Look.Credentials> by = credentials(lookout, account);
                if (by.isEmpty()) {
                    notLookedAt(account);
                } else if (isAway(look(lookout, account, by.get(), standing).trouble())) {
                    away.add(account.platform());
                }
            }
        }
    }

    /** At once what was said while nothing could come, at a start or after a silence. */
    void hurry() {
        looks.hurry(lookouts.keySet(), clock.instant());
    }

    /** @param door through which deliveries come again */
    void hurry(String door) {
        looks.hurry(
                lookouts.values().stream()
                        .filter(lookout -> lookout.door().equals(door))
                        .map(Lookout::platform)
                        .toList(),
                clock.instant());
    }

    private boolean isDue(OfficialAccount account, Looks.@Nullable Standing standing) {
        Instant now = clock.instant();
        return standing == null
                || mayComeInAgain(account, standing)
                || !standing.dueAt().isAfter(now)
                || standing.dueAt().isAfter(now.plus(LONGEST_REST))
                || (standing.lookedAt() != null && standing.lookedAt().isAfter(now));
    }

    /** Somebody entered another token. */
    private boolean mayComeInAgain(OfficialAccount account, Looks.Standing standing) {
        boolean hasOneNow = NO_TOKEN.equals(standing.trouble())
                && tokens.of(account.platform(), account.id()).isPresent();
        return hasOneNow
                || (SIGNED_OUT.equals(standing.trouble())
                        && tokens.isItsOwn(account.platform(), account.id())
                        && !tokens.isRefused(account.platform(), account.id()));
    }

    private void notLookedAt(OfficialAccount account) {
        Instant now = clock.instant();
        looks.notSeen(
                AccountName.of(account), now, now.plus(UNTIL_SOMEBODY_ACTS), new Look.Met(NO_TOKEN, List.of(), null));
    }

    private Optional<Look.Credentials> credentials(Lookout lookout, OfficialAccount account) {
        return tokens.of(account.platform(), account.id())
                .map(AccessToken::value)
                .map(token -> new Look.Credentials(token, tokens.isItsOwn(account.platform(), account.id())))
                .or(() -> lookout.access().key().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Look.Credentials("", false)));
    }

    private static boolean isAway(@Nullable NotNow trouble) {
        return trouble != null && trouble.code().equals("unreachable");
    }

    private Look look(
            Lookout lookout, OfficialAccount account, Look.Credentials by, Looks.@Nullable Standing standing) {
        Look look = new Look(lookout, account, by, since(standing), properties.allowance(), clock).taken();
        List<Found> found = look.found();
        keep(lookout, account, found);
        note(account, look, newest(found), standing);
        return look;
    }

    /** From the newest that was seen, by the platform's own clock, so that ours may be wrong. */
    private Instant since(Looks.@Nullable Standing standing) {
        Instant first = clock.instant().minus(properties.depth());
        Instant seen = standing == null ? null : standing.seenUntil();
        Instant since = seen == null ? first : seen.minus(properties.overlap());
        return since.isBefore(first) ? first : since;
    }

    private void keep(Lookout lookout, OfficialAccount account, List<Found> found) {
        Map<ComplaintId, Known> came =
                known.among(found.stream().map(Found::post).toList());
        List<Found> missed =
                found.stream().filter(each -> !came.containsKey(each.post())).toList();
        missed.forEach(each -> journal.keepPolled(lookout.door(), each.body()));
        found.stream()
                .flatMap(each ->
                        Stream.ofNullable(came.get(each.post())).flatMap(before -> edited(lookout, each, before)))
                .forEach(each -> journal.keepPolled(lookout.door(), each.body()));
        if (!missed.isEmpty()) {
            counts.found(account.platform(), missed.size());
            log.info("{} {}: found {} that no delivery had brought", account.platform(), account.id(), missed.size());
        }
    }

    /** Of what came before this was kept of words it is not known whether they are others. */
    private Stream<Found> edited(Lookout lookout, Found found, Known before) {
        return reading
                .listed(lookout.door(), found.body(), clock.instant())
                .filter(now -> before.version() != null && !before.version().equals(now.version()))
                .filter(now -> now.edit() || !lookout.tellsEdits())
                .map(now -> now.edit() ? found : found.edition(before.times()))
                .stream();
    }

    /** What says that it is of the future is as new as now. */
    private @Nullable Instant newest(List<Found> found) {
        Instant now = clock.instant();
        return found.stream()
                .map(Found::at)
                .filter(Objects::nonNull)
                .map(at -> at.isAfter(now) ? now : at)
                .max(Instant::compareTo)
                .orElse(null);
    }

    private void note(OfficialAccount account, Look look, @Nullable Instant newest, Looks.@Nullable Standing standing) {
        AccountName name = AccountName.of(account);
        NotNow trouble = look.trouble();
        Instant now = clock.instant();
        if (trouble == null || trouble.isOfThisListAlone()) {
            tokens.accepted(account.platform(), account.id());
            Instant due = now.plus(properties.pace());
            looks.seen(
                    name, newest, now, look.restsUntil().filter(due::isBefore).orElse(due), look.met());
            return;
        }
        counts.inVain(account.platform());
        if (trouble.why() == ReplyFailure.SIGN_IN_AGAIN) {
            tokens.refused(account.platform(), account.id(), trouble.code());
        }
        log.debug("{} {} could not be looked at: {}", account.platform(), account.id(), trouble.code());
        looks.notSeen(name, now, due(trouble, standing == null ? 0 : standing.attempts(), now), look.met());
    }

    private static Instant due(NotNow trouble, int attempts, Instant now) {
        Instant own =
                now.plus(trouble.why() == ReplyFailure.TRY_AGAIN_LATER ? PAUSES.after(attempts) : UNTIL_SOMEBODY_ACTS);
        Instant theirs = trouble.until();
        return theirs != null && theirs.isAfter(own) ? theirs : own;
    }
}
