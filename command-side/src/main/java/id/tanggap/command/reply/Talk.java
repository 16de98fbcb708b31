package id.tanggap.command.reply;

import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.ComplaintAnswered;
import id.tanggap.events.complaint.ComplaintCaptured;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.ComplaintResolved;
import id.tanggap.events.complaint.ConfirmationRequested;
import id.tanggap.events.complaint.InformationReceived;
import id.tanggap.events.complaint.InformationRequested;
import id.tanggap.events.complaint.MessageBy;
import id.tanggap.events.complaint.MessageReceived;
import id.tanggap.events.complaint.Publicity;
import id.tanggap.events.complaint.UtteranceId;
import id.tanggap.events.person.Sealed;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * What was said of one complaint, as far as it takes to answer its citizen.
 *
 * @param said by the government, in public
 * @param lastHeard when the citizen wrote last
 */
record Talk(ComplaintCaptured beginning, Publicity publicity, Map<UtteranceId, Sealed> said, Instant lastHeard) {

    Talk {
        said = Map.copyOf(said);
    }

    /** Nothing of what is no complaint. */
    static Optional<Talk> of(ComplaintId complaint, EventStore events) {
        DomainEventStream stream = events.readEvents(complaint.toString(), 0);
        Talk talk = null;
        while (stream.hasNext()) {
            if (stream.next().getPayload() instanceof ComplaintEvent event) {
                talk = talk == null ? begun((ComplaintCaptured) event) : talk.after(event);
            }
        }
        return Optional.ofNullable(talk);
    }

    private static Talk begun(ComplaintCaptured captured) {
        return new Talk(captured, Publicity.begun(captured), Map.of(), captured.postedAt());
    }

    private Talk after(ComplaintEvent event) {
        Talk next = new Talk(beginning, publicity.after(event), said, lastHeard);
        return switch (event) {
            case ComplaintAnswered e -> next.with(e.utterance(), e.answer());
            case InformationRequested e -> next.with(e.utterance(), e.question());
            case ComplaintResolved e -> next.with(e.utterance(), e.solution());
            case ConfirmationRequested e -> next.with(e.utterance(), e.question());
            case InformationReceived e when e.by().kind() == Actor.Kind.CITIZEN -> next.heard(e.at());
            case MessageReceived e when e.said().kind() == MessageBy.Kind.CITIZEN -> next.heard(e.saidAt());
            default -> next;
        };
    }

    private Talk heard(Instant at) {
        return at.isAfter(lastHeard) ? new Talk(beginning, publicity, said, at) : this;
    }

    private Talk with(UtteranceId utterance, Sealed words) {
        Map<UtteranceId, Sealed> more = new HashMap<>(said);
        more.put(utterance, words);
        return new Talk(beginning, publicity, more, lastHeard);
    }
}
