package id.tanggap.command.reply;

import id.tanggap.command.reply.Dispatch.Saying;
import id.tanggap.command.reply.Parcel.Kind;
import id.tanggap.command.reply.SaidByItself.Confirmation;
import id.tanggap.command.whatsapp.Consents;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintAnswered;
import id.tanggap.events.complaint.ComplaintCaptured;
import id.tanggap.events.complaint.ComplaintResolved;
import id.tanggap.events.complaint.ConfirmationRequested;
import id.tanggap.events.complaint.InformationReceived;
import id.tanggap.events.complaint.InformationRequested;
import id.tanggap.events.complaint.MessageBy;
import id.tanggap.events.complaint.MessageMeaning;
import id.tanggap.events.complaint.MessageReceived;
import id.tanggap.events.complaint.ReplyPublished;
import id.tanggap.events.complaint.Utterance;
import id.tanggap.events.complaint.UtteranceId;
import id.tanggap.events.person.Sealed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;

/**
 * Whatever is said here to a citizen of a platform is said there. What was said there is there already: whoever spoke has
 * no user name here, gave the link, or is known by the post. What is told long after it was said is history, and goes nowhere.
 */
@ProcessingGroup("replies")
@DisallowReplay
class WhenTheGovernmentSaysSomethingThenItGoesOut {

    private static final Duration HISTORY = Duration.ofDays(1);

    private final Dispatch dispatch;
    private final Predicate<UtteranceId> saidThere;
    private final Consents consents;
    private final Opening opening;
    private final Clock clock;

    /** @param saidThere whether it is a post of a platform */
    WhenTheGovernmentSaysSomethingThenItGoesOut(
            Dispatch dispatch, Predicate<UtteranceId> saidThere, Consents consents, Opening opening, Clock clock) {
        this.dispatch = dispatch;
        this.saidThere = saidThere;
        this.consents = consents;
        this.opening = opening;
        this.clock = clock;
    }

    @EventHandler
    void on(ComplaintAnswered event) {
        if (event.permalink() == null && isSaidHere(event, event.at())) {
            dispatch.words(event.complaint(), new Saying(event.utterance(), Kind.WORDS), event.opd());
        }
    }

    @EventHandler
    void on(InformationRequested event) {
        if (isSaidHere(event, event.at())) {
            dispatch.words(event.complaint(), new Saying(event.utterance(), Kind.QUESTION), event.opd());
        }
    }

    @EventHandler
    void on(ComplaintResolved event) {
        if (isSaidHere(event, event.at())) {
            dispatch.words(event.complaint(), new Saying(event.utterance(), Kind.WORDS), event.opd());
            dispatch.askWhetherItIsSolved(event.complaint(), Confirmation.ALWAYS);
        }
    }

    @EventHandler
    void on(ConfirmationRequested event) {
        if (isNews(event.at())) {
            dispatch.words(event.complaint(), new Saying(event.utterance(), Kind.CHOICE), null);
        }
    }

    @EventHandler
    void on(ComplaintCaptured event) {
        if (isNews(event.at())) {
            heard(event.channel(), event.text(), event.at());
            dispatch.receipt(event);
            dispatch.askWhoMayRead(event);
        }
    }

    @EventHandler
    void on(InformationReceived event) {
        if (isNews(event.at()) && event.by().kind() == Actor.Kind.CITIZEN) {
            heard(dispatch.channelOf(event.complaint()), event.information(), event.at());
        }
    }

    @EventHandler
    void on(MessageReceived event) {
        if (isNews(event.at()) && event.said().kind() == MessageBy.Kind.CITIZEN) {
            heard(dispatch.channelOf(event.complaint()), event.words(), event.at());
            if (event.meaning() == MessageMeaning.UNCLEAR) {
                dispatch.askWhetherItIsSolved(event.complaint(), Confirmation.WHEN_UNCLEAR);
            }
        }
    }

    /** An office may have put it there by hand: when the platform tells of it, it is that and no other answer. */
    @EventHandler
    void on(ReplyPublished event) {
        dispatch.publishedByHand(event.complaint(), event.utterance(), event.publishedAt());
    }

    private void heard(Channel channel, Sealed words, Instant at) {
        if (channel.equals(Channel.WHATSAPP)) {
            opening.open(words).ifPresent(clear -> consents.heard(words.of(), clear, at));
        }
    }

    private boolean isSaidHere(Utterance said, Instant at) {
        return said.by().user() != null && isNews(at) && !saidThere.test(said.utterance());
    }

    private boolean isNews(Instant at) {
        return at.isAfter(clock.instant().minus(HISTORY));
    }
}
