package id.tanggap.command.complaint.capture;

import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.Matter;
import id.tanggap.command.decision.Intent;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintCaptured;
import id.tanggap.events.complaint.ComplaintCategorised;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.ComplaintLocated;
import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.complaint.Origin;
import id.tanggap.events.complaint.TrackingCode;
import id.tanggap.events.person.PersonId;
import id.tanggap.events.person.Sealed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A post becomes a complaint, once. */
public record CaptureComplaint(
        ComplaintId complaint,
        TrackingCode trackingCode,
        Source source,
        Author author,
        Statement statement,
        Matter matter,
        Actor by,
        Instant at)
        implements Intent<ComplaintState, ComplaintEvent> {

    /** Where and when it was said, and how it came here. */
    public record Source(
            Channel channel,
            Origin origin,
            Sealed postId,
            @Nullable Sealed permalink,
            Instant postedAt) {}

    /**
     * Who said it.
     *
     * @param name or handle that the post shows
     * @param contact how to reach the author outside of the platform
     */
    public record Author(
            PersonId citizen,
            @Nullable Sealed name,
            @Nullable Sealed contact) {

        /** Of whom nothing is known but that it is one person. */
        public static Author unnamed(PersonId citizen) {
            return new Author(citizen, null, null);
        }
    }

    /**
     * What was said.
     *
     * @param inReplyTo the complaint whose post it answers
     * @param tagged the official accounts that it names, in its order
     */
    public record Statement(Sealed text, @Nullable ComplaintId inReplyTo, List<OfficialAccount> tagged) {

        public Statement {
            tagged = List.copyOf(tagged);
        }

        /** Which answers nothing and names nobody. */
        public static Statement of(Sealed text) {
            return new Statement(text, null, List.of());
        }
    }

    @Override
    public Object target() {
        return complaint;
    }

    @Override
    public List<ComplaintEvent> decide(@Nullable ComplaintState state) {
        if (state != null) {
            return List.of();
        }
        List<ComplaintEvent> events = new ArrayList<>();
        events.add(captured());
        if (matter.category() != null) {
            events.add(new ComplaintCategorised(complaint, matter.category(), by, at));
        }
        if (matter.place() != null) {
            events.add(new ComplaintLocated(complaint, matter.place(), matter.address(), by, at));
        }
        return List.copyOf(events);
    }

    private ComplaintCaptured captured() {
        return new ComplaintCaptured(
                complaint,
                trackingCode,
                source.channel(),
                source.origin(),
                source.postId(),
                statement.inReplyTo(),
                source.permalink(),
                author.citizen(),
                author.name(),
                author.contact(),
                statement.text(),
                matter.address(),
                statement.tagged(),
                source.postedAt().isAfter(at) ? at : source.postedAt(),
                by,
                at);
    }
}
