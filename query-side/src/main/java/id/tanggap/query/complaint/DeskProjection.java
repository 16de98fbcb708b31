package id.tanggap.query.complaint;

import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintRedacted;
import id.tanggap.events.person.PersonId;
import id.tanggap.query.projection.folding.Projection;
import id.tanggap.query.unsealing.Unsealing;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The complaint as staff see it. */
final class DeskProjection implements Projection<ComplaintEvent, CaseFile, DeskDocument> {
    private static final String NO_WORD = """
            {"postId": null, "permalink": null, "author": null, "contact": null, "text": null, "address": null,
             "answers": [], "questions": [], "information": [], "notes": [], "disputes": [], "declines": [],
             "refusalNote": null, "solution": null, "evidence": [], "masked": [], "messages": [], "mayorsTags": [],
             "photos": []}""";

    @Override
    public String name() {
        return "complaint-desk";
    }

    @Override
    public int version() {
        return 8;
    }

    @Override
    public Class<ComplaintEvent> events() {
        return ComplaintEvent.class;
    }

    @Override
    public Class<DeskDocument> documents() {
        return DeskDocument.class;
    }

    @Override
    public String documentOf(ComplaintEvent event, long sequence) {
        return event.complaint().value();
    }

    @Override
    public @Nullable String takesBack(ComplaintEvent event) {
        return event instanceof ComplaintRedacted ? NO_WORD : null;
    }

    @Override
    public CaseFile evolve(@Nullable CaseFile before, ComplaintEvent event, long sequence) {
        return CaseFile.after(before, event);
    }

    @Override
    public Set<PersonId> sealedUnder(CaseFile file) {
        return CaseFile.personsOf(file.texts());
    }

    @Override
    public DeskDocument render(String id, long version, CaseFile file, Unsealing texts) {
        return new DeskRendering(file, texts).document(id, version);
    }

    @Override
    public int weight(CaseFile file) {
        return file.weight();
    }
}
