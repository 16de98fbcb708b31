package id.tanggap.command.complaint;

import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.AuthorNamed;
import id.tanggap.events.complaint.ComplaintAssigned;
import id.tanggap.events.complaint.ComplaintCaptured;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.ComplaintTagged;
import id.tanggap.events.complaint.InformationReceived;
import id.tanggap.events.complaint.MessageBy;
import id.tanggap.events.complaint.MessageEdited;
import id.tanggap.events.complaint.MessageReceived;
import id.tanggap.events.complaint.OfficeAccused;
import id.tanggap.events.complaint.PhotoAdded;
import id.tanggap.events.complaint.PhotoId;
import id.tanggap.events.complaint.PhotoReferenced;
import id.tanggap.events.complaint.PublicTexts;
import id.tanggap.events.complaint.ResolutionDisputed;
import id.tanggap.events.complaint.Utterance;
import id.tanggap.events.complaint.UtteranceId;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.person.Sealed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.jspecify.annotations.Nullable;

/** Looks a complaint up, without wanting anything of it. */
public final class Complaints {

    private final EventStore events;

    public Complaints(EventStore events) {
        this.events = events;
    }

    /** The complaint as it is now, what this unit of work has already decided included. */
    public Optional<ComplaintState> find(ComplaintId id) {
        return ComplaintState.KIND.read(id, events.readEvents(id.toString())).state();
    }

    /** Every photo that was ever added to it, those included that are gone. */
    public Stream<PhotoAdded> photosEverAdded(ComplaintId id) {
        return all(id).filter(PhotoAdded.class::isInstance).map(PhotoAdded.class::cast);
    }

    /** Where a photo that it awaits, or awaited, is fetched. */
    public Optional<PhotoReferenced> referenceTo(ComplaintId id, PhotoId photo) {
        return all(id).filter(PhotoReferenced.class::isInstance)
                .map(PhotoReferenced.class::cast)
                .filter(referenced -> referenced.photo().equals(photo))
                .findFirst();
    }

    /** Every office that has had to do with it, or that it is about. */
    public Set<OpdId> everInvolved(ComplaintId id) {
        return all(id).<OpdId>mapMulti((event, offices) -> {
                    switch (event) {
                        case ComplaintAssigned e -> offices.accept(e.opd());
                        case ComplaintTagged e -> offices.accept(e.opd());
                        case OfficeAccused e -> offices.accept(e.opd());
                        default -> {}
                    }
                })
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Who began it. */
    public Actor begunBy(ComplaintId id) {
        return all(id).filter(ComplaintCaptured.class::isInstance)
                .map(ComplaintCaptured.class::cast)
                .findFirst()
                .orElseThrow()
                .by();
    }

    /**
     * What its citizen left of themselves.
     *
     * @param contact how to reach them outside of the platform
     */
    public record Known(@Nullable Sealed name, @Nullable Sealed contact) {

        private Known after(ComplaintEvent event) {
            return switch (event) {
                case ComplaintCaptured e -> new Known(e.author(), e.contact());
                case AuthorNamed e -> new Known(e.author(), contact);
                default -> this;
            };
        }
    }

    public Known whoComplained(ComplaintId id) {
        Known known = new Known(null, null);
        for (ComplaintEvent event : all(id).toList()) {
            known = known.after(event);
        }
        return known;
    }

    /** The texts that everybody reads, or would if it were public, in the order in which they were said. */
    public List<Sealed> publicTexts(ComplaintId id) {
        return all(id).map(PublicTexts::of).flatMap(List::stream).toList();
    }

    /** What a message says that everybody reads, or would if it were public; nothing if no such message is. */
    public Optional<Sealed> publicWords(ComplaintId id, UtteranceId utterance) {
        Sealed words = null;
        for (ComplaintEvent event : all(id).toList()) {
            if (event instanceof MessageEdited e && e.utterance().equals(utterance) && words != null) {
                words = e.words();
            } else if (isSaidIn(event, utterance)) {
                words = PublicTexts.of(event).stream().findFirst().orElse(words);
            }
        }
        return Optional.ofNullable(words);
    }

    /** The citizen's post has the complaint's own id. */
    private static boolean isSaidIn(ComplaintEvent event, UtteranceId utterance) {
        return event instanceof ComplaintCaptured captured
                ? captured.complaint().value().equals(utterance.value())
                : event instanceof Utterance said && said.utterance().equals(utterance);
    }

    private Stream<ComplaintEvent> all(ComplaintId id) {
        return events.readEvents(id.toString(), 0)
                .asStream()
                .map(Message::getPayload)
                .filter(ComplaintEvent.class::isInstance)
                .map(ComplaintEvent.class::cast);
    }

    /**
     * A message about a complaint.
     *
     * @param words the latest, if they were written anew
     */
    public record Spoken(
            ComplaintCaptured beginning,
            UtteranceId utterance,
            MessageBy by,
            Sealed words,
            @Nullable Sealed permalink,
            Instant saidAt) {

        private Spoken edited(Sealed anew) {
            return new Spoken(beginning, utterance, by, anew, permalink, saidAt);
        }
    }

    /** What was said beside the citizen's first post, and is kept as a message; nothing if no such message is. */
    public Optional<Spoken> spoken(ComplaintId id, UtteranceId utterance) {
        List<ComplaintEvent> past = all(id).toList();
        Spoken spoken = null;
        for (ComplaintEvent event : past) {
            if (event instanceof MessageEdited e) {
                spoken = spoken != null && e.utterance().equals(utterance) ? spoken.edited(e.words()) : spoken;
            } else if (event instanceof Utterance said && said.utterance().equals(utterance)) {
                Spoken told = told((ComplaintCaptured) past.getFirst(), event);
                spoken = told == null ? spoken : told;
            }
        }
        return Optional.ofNullable(spoken);
    }

    private static @Nullable Spoken told(ComplaintCaptured beginning, ComplaintEvent event) {
        return switch (event) {
            case InformationReceived e ->
                new Spoken(beginning, e.utterance(), MessageBy.CITIZEN, e.information(), null, e.at());
            case ResolutionDisputed e ->
                new Spoken(beginning, e.utterance(), MessageBy.CITIZEN, e.reason(), null, e.at());
            case MessageReceived e ->
                new Spoken(beginning, e.utterance(), e.said(), e.words(), e.permalink(), e.saidAt());
            default -> null;
        };
    }
}
