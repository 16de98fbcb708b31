package id.tanggap.command.complaint;

import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.PublicTexts;
import id.tanggap.events.person.Sealed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;

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

    /** The texts that everybody reads, or would if it were public, in the order in which they were said. */
    public List<Sealed> publicTexts(ComplaintId id) {
        List<Sealed> texts = new ArrayList<>();
        DomainEventStream stream = events.readEvents(id.toString(), 0);
        while (stream.hasNext()) {
            if (stream.next().getPayload() instanceof ComplaintEvent event) {
                texts.addAll(PublicTexts.of(event));
            }
        }
        return List.copyOf(texts);
    }
}
