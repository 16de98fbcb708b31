package id.tanggap.command.complaint.capture;

import id.tanggap.command.complaint.ComplaintIntent;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.events.complaint.AuthorNamed;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.person.Sealed;
import java.time.Instant;
import java.util.List;

/** Who wrote the post is known by now, once. */
public record NameAuthor(ComplaintId complaint, Sealed author, Instant at) implements ComplaintIntent {

    @Override
    public List<ComplaintEvent> of(ComplaintState state) {
        return state.named() || state.redacted() ? List.of() : List.of(new AuthorNamed(complaint, author, at));
    }
}
