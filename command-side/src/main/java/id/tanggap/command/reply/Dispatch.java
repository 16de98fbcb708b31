package id.tanggap.command.reply;

import id.tanggap.command.complaint.Replies;
import id.tanggap.command.complaint.outcome.AskToConfirm;
import id.tanggap.command.complaint.reply.HandReplyOver;
import id.tanggap.command.complaint.reply.SendReply;
import id.tanggap.command.conversation.Choice;
import id.tanggap.command.decision.Grants;
import id.tanggap.command.duplicates.MergedComplaints;
import id.tanggap.command.intake.journal.Bell;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintCaptured;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.ReplyLength;
import id.tanggap.events.complaint.UtteranceId;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.person.PersonId;
import id.tanggap.events.person.Sealed;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Puts what was said into the outbox, or hands it over, and lets the complaint's own events tell which. */
class Dispatch {

    private final EventStore events;
    private final Ways ways;
    private final Receipts receipts;
    private final SaidByItself wanted;
    private final BiFunction<PersonId, String, Sealed> sealing;
    private final Outbox outbox;
    private final MergedComplaints merged;
    private final Opening opening;
    private final Grants grants;
    private final Bell bell;
    private final Clock clock;

    Dispatch(
            EventStore events,
            Ways ways,
            Receipts receipts,
            SaidByItself wanted,
            BiFunction<PersonId, String, Sealed> sealing,
            Outbox outbox,
            MergedComplaints merged,
            Opening opening,
            Grants grants,
            Bell bell,
            Clock clock) {
        this.events = events;
        this.ways = ways;
        this.receipts = receipts;
        this.wanted = wanted;
        this.sealing = sealing;
        this.outbox = outbox;
        this.merged = merged;
        this.opening = opening;
        this.grants = grants;
        this.bell = bell;
        this.clock = clock;
    }

    Channel channelOf(ComplaintId complaint) {
        return talk(complaint).beginning().channel();
    }

    /**
     * To the citizen of this complaint, and to those whose complaints were merged into it, where everybody may read what
     * was said.
     *
     * @param speaker null for the mayor and Diskominfo
     */
    void words(ComplaintId complaint, Saying saying, @Nullable OpdId speaker) {
        Talk talk = talk(complaint);
        Sealed said = talk.said().get(saying.utterance());
        Optional<String> words = said == null ? Optional.empty() : opening.open(said);
        if (words.isEmpty()) {
            return;
        }
        words(talk, complaint, saying, speaker, words.get());
        boolean toAllOfThem =
                saying.kind() != Parcel.Kind.CHOICE && talk.publicity().everybodyReadsIt();
        if (toAllOfThem) {
            for (ComplaintId duplicate : allInto(complaint)) {
                words(talk(duplicate), complaint, saying, speaker, words.get());
            }
        }
        ring();
    }

    /** What is said, and as what. */
    record Saying(UtteranceId utterance, Parcel.Kind kind) {}

    /** Whether the citizen finds it solved, where there is a way to ask and the government wants it so. */
    void askWhetherItIsSolved(ComplaintId complaint, SaidByItself.Confirmation now) {
        Talk talk = talk(complaint);
        ComplaintCaptured captured = talk.beginning();
        boolean isWanted =
                isAnsweredThere(talk) && wanted.confirmation(captured.channel()).compareTo(now) >= 0;
        if (isWanted
                && ways.of(captured, null)
                        .filter(Ways.Through.class::isInstance)
                        .isPresent()) {
            grants.grant(
                    new AskToConfirm(complaint, sealing.apply(captured.citizen(), Choice.QUESTION), clock.instant()));
        }
    }

    private Set<ComplaintId> allInto(ComplaintId complaint) {
        Set<ComplaintId> all = new HashSet<>();
        List<ComplaintId> next = merged.into(complaint);
        while (!next.isEmpty()) {
            next = next.stream()
                    .filter(one -> !one.equals(complaint) && all.add(one))
                    .flatMap(one -> merged.into(one).stream())
                    .toList();
        }
        return all;
    }

    /** What its citizen keeps to themselves is not answered where others read along: they read it with their key. */
    private boolean isAnsweredThere(Talk talk) {
        return talk.publicity().opened() || ways.reachTheCitizenAlone(talk.beginning());
    }

    private void words(Talk talk, ComplaintId saidOf, Saying saying, @Nullable OpdId speaker, String words) {
        ComplaintCaptured to = talk.beginning();
        if (!isAnsweredThere(talk)) {
            return;
        }
        ways.of(to, speaker).ifPresent(way -> {
            switch (way) {
                case Ways.Through through -> {
                    int parts = ReplyLength.parts(to.channel(), words).size();
                    goesOut(to.complaint(), saidOf, saying, parts, through);
                }
                case Ways.ByHand byHand -> {
                    grants.grant(
                            new HandReplyOver(to.complaint(), saying.utterance(), byHand.because(), clock.instant()));
                    outbox.putHandedOver(
                            label(to.complaint(), saidOf, saying, 1, byHand), byHand.because(), clock.instant());
                }
            }
        });
    }

    /** One for a complaint; where there is no way for it, there is none. */
    void receipt(ComplaintCaptured captured) {
        receipts.kind(captured.channel())
                .flatMap(kind -> ways.of(captured, null)
                        .filter(Ways.Through.class::isInstance)
                        .map(way -> new Receipts.Given(kind, (Ways.Through) way)))
                .ifPresent(given -> {
                    receipts.given(captured, clock.instant());
                    goesOut(
                            captured.complaint(),
                            captured.complaint(),
                            new Saying(Receipts.utterance(captured), given.kind()),
                            1,
                            given.way());
                    ring();
                });
    }

    /** Once for a complaint, where nobody reads along; of one that its citizen has said it of, or cannot be asked, silence stands. */
    void askWhoMayRead(ComplaintCaptured captured) {
        boolean isOpen = talk(captured.complaint()).publicity().decidedBy() != Actor.Kind.CITIZEN;
        if (!wanted.askVisibility() || !isOpen || !ways.reachTheCitizenAlone(captured)) {
            return;
        }
        ways.of(captured, null)
                .filter(Ways.Through.class::isInstance)
                .map(Ways.Through.class::cast)
                .ifPresent(through -> {
                    UtteranceId utterance = UtteranceId.ofRecord(captured.complaint(), "visibility", captured.at());
                    goesOut(
                            captured.complaint(),
                            captured.complaint(),
                            new Saying(utterance, Parcel.Kind.VISIBILITY),
                            1,
                            through);
                    ring();
                });
    }

    private void goesOut(ComplaintId complaint, ComplaintId saidOf, Saying saying, int parts, Ways.Through way) {
        boolean onItsWay = grants.grant(new SendReply(complaint, saying.utterance(), way.account(), clock.instant()))
                .state()
                .flatMap(state -> state.replies().of(saying.utterance()))
                .filter(Replies.Stage.WAITING::equals)
                .isPresent();
        for (int part = 1; onItsWay && part <= parts; part++) {
            outbox.put(label(complaint, saidOf, saying, part, way), clock.instant());
        }
    }

    void publishedByHand(ComplaintId complaint, UtteranceId utterance, Instant at) {
        outbox.publishedByHand(complaint, utterance, at);
    }

    private static Parcel.Label label(
            ComplaintId complaint, ComplaintId saidOf, Saying saying, int part, Ways.Way way) {
        return new Parcel.Label(
                complaint,
                saidOf,
                saying.utterance(),
                part,
                saying.kind(),
                way.account().platform(),
                way.account());
    }

    private Talk talk(ComplaintId complaint) {
        return Talk.of(complaint, events).orElseThrow();
    }

    private void ring() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            bell.ring();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                bell.ring();
            }
        });
    }
}
