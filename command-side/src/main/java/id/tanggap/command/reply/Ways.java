package id.tanggap.command.reply;

import id.tanggap.command.intake.post.Reach;
import id.tanggap.command.whatsapp.Consents;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintCaptured;
import id.tanggap.events.complaint.HandOver;
import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.complaint.Origin;
import id.tanggap.events.opd.OpdId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which way a reply goes out. The platforms let the account answer at whose place the post stands, or that it names; of
 * several, the speaker's own comes first; where a leader summoned one below a post that names none, it is that one. What did
 * not come from a platform by itself is not answered there.
 */
final class Ways {

    private static final Set<Origin> FROM_A_PLATFORM = Set.of(Origin.WEBHOOK, Origin.POLLER);

    sealed interface Way {

        OfficialAccount account();
    }

    record Through(OfficialAccount account) implements Way {}

    /** @param account the one that would have answered; one without an id where there is none */
    record ByHand(HandOver because, OfficialAccount account) implements Way {}

    private final Spots spots;
    private final SendingTokens tokens;
    private final Consents consents;
    private final Predicate<Instant> answered;
    private final Set<Channel> answerable;
    private final BiPredicate<OfficialAccount, OpdId> belongs;

    /**
     * @param answered whether anything goes out to who came in at that moment
     * @param answerable where programs can answer
     */
    Ways(
            Spots spots,
            SendingTokens tokens,
            Consents consents,
            Predicate<Instant> answered,
            Set<Channel> answerable,
            BiPredicate<OfficialAccount, OpdId> belongs) {
        this.spots = spots;
        this.tokens = tokens;
        this.consents = consents;
        this.answered = answered;
        this.answerable = Set.copyOf(answerable);
        this.belongs = belongs;
    }

    /** @param speaker null for the mayor and Diskominfo */
    Optional<Way> of(ComplaintCaptured captured, @Nullable OpdId speaker) {
        Channel channel = captured.channel();
        if (!answered.test(captured.at()) || !standsThere(captured) || !channel.isPlatform()) {
            return Optional.empty();
        }
        List<OfficialAccount> able = able(captured).stream()
                .sorted(Comparator.comparing(account -> speaker == null || !belongs.test(account, speaker)))
                .toList();
        OfficialAccount nearest = able.isEmpty() ? new OfficialAccount(channel, "", null) : able.getFirst();
        if (!answerable.contains(channel)) {
            return Optional.of(new ByHand(HandOver.NO_WAY, nearest));
        }
        if (consents.optedOut(captured.citizen())) {
            return Optional.of(new ByHand(HandOver.OPTED_OUT, nearest));
        }
        return Optional.of(able.stream()
                .filter(account -> tokens.of(account).isPresent())
                .findFirst()
                .<Way>map(Through::new)
                .orElseGet(() -> new ByHand(able.isEmpty() ? HandOver.NOT_SUMMONED : HandOver.NO_TOKEN, nearest)));
    }

    /** Whether nobody but its citizen reads what is answered. */
    boolean reachTheCitizenAlone(ComplaintCaptured captured) {
        return captured.channel().isPrivate()
                || spots.find(captured.complaint())
                        .filter(spot -> spot.reach().isToUsAlone())
                        .isPresent();
    }

    /** By itself, or because staff said where. */
    private static boolean standsThere(ComplaintCaptured captured) {
        return FROM_A_PLATFORM.contains(captured.origin())
                || (captured.origin() == Origin.STAFF && captured.permalink() != null);
    }

    private List<OfficialAccount> able(ComplaintCaptured captured) {
        List<OfficialAccount> named = captured.tagged().stream()
                .filter(account -> account.platform().equals(captured.channel()))
                .toList();
        return spots.find(captured.complaint())
                .filter(spot -> spot.summons() != null
                        || (spot.reach() == Reach.AT_OUR_PLACE
                                && !captured.channel().equals(Channel.X)))
                .map(spot -> List.of(named.stream()
                        .filter(account -> account.id().equals(spot.account()))
                        .findFirst()
                        .orElseGet(() -> new OfficialAccount(captured.channel(), spot.account(), null))))
                .orElse(named);
    }
}
