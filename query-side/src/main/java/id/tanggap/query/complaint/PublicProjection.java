package id.tanggap.query.complaint;

import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintRedacted;
import id.tanggap.events.complaint.ComplaintRefused;
import id.tanggap.events.complaint.ComplaintWithheld;
import id.tanggap.events.complaint.MessageEdited;
import id.tanggap.events.complaint.MessageHidden;
import id.tanggap.events.complaint.MessageRemoved;
import id.tanggap.events.complaint.PassagesMasked;
import id.tanggap.events.complaint.PostRemoved;
import id.tanggap.events.complaint.Visibility;
import id.tanggap.events.complaint.VisibilityChosen;
import id.tanggap.events.person.PersonId;
import id.tanggap.query.projection.folding.Projection;
import id.tanggap.query.unsealing.Unsealing;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The complaint as everybody may see it: masked when it is written, and while not everybody may read it, not there at all.
 */
final class PublicProjection implements Projection<ComplaintEvent, CaseFile, PublicDocument> {
    private static final String NOTHING_TO_READ = """
            {"visible": false, "publicity": null, "text": null, "answers": [], "questions": [], "solution": null,
             "evidence": [], "messages": [], "mayorsTags": [], "photos": []}""";

    private final Grain grain;

    PublicProjection(Grain grain) {
        this.grain = grain;
    }

    @Override
    public String name() {
        return "complaint-public";
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
    public Class<PublicDocument> documents() {
        return PublicDocument.class;
    }

    @Override
    public String documentOf(ComplaintEvent event, long sequence) {
        return event.complaint().value();
    }

    /** What was covered by hand, edited or removed is shown again, without it, once the index is built anew. */
    @Override
    public @Nullable String takesBack(ComplaintEvent event) {
        return switch (event) {
            case VisibilityChosen e -> e.visibility() == Visibility.CONFIDENTIAL ? NOTHING_TO_READ : null;
            case ComplaintRedacted _,
                    ComplaintWithheld _,
                    ComplaintRefused _,
                    PostRemoved _,
                    MessageRemoved _,
                    MessageHidden _,
                    MessageEdited _,
                    PassagesMasked _ -> NOTHING_TO_READ;
            default -> null;
        };
    }

    @Override
    public CaseFile evolve(@Nullable CaseFile before, ComplaintEvent event, long sequence) {
        return CaseFile.after(before, event);
    }

    @Override
    public Set<PersonId> sealedUnder(CaseFile file) {
        return file.publicity().everybodyReadsIt() ? CaseFile.personsOf(file.publicTexts()) : Set.of();
    }

    @Override
    public PublicDocument render(String id, long version, CaseFile file, Unsealing texts) {
        return new PublicRendering(file, texts, grain).document(id, version);
    }

    @Override
    public int weight(CaseFile file) {
        return file.weight();
    }
}
