package id.tanggap.query.complaint;

import id.tanggap.events.complaint.Hidings;
import id.tanggap.events.complaint.Photos.Photo;
import id.tanggap.events.person.Sealed;
import id.tanggap.query.complaint.Message.Meaning;
import id.tanggap.query.complaint.PublicDocument.Course;
import id.tanggap.query.complaint.PublicDocument.Promise;
import id.tanggap.query.complaint.PublicDocument.Shown;
import id.tanggap.query.complaint.PublicDocument.Step;
import id.tanggap.query.complaint.PublicDocument.Texts;
import id.tanggap.query.unsealing.Unsealing;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Shows a file to those who are not staff: its words masked, or none of them. */
record PublicRendering(CaseFile file, Unsealing keys, Grain grain) {

    PublicDocument document(String id, long version) {
        return file.publicity().everybodyReadsIt()
                ? new PublicDocument(
                        id,
                        version,
                        true,
                        shown(PublicDocument.PUBLIC, subject(), supporters(), texts(), everybodys(id)))
                : PublicDocument.placeholder(id, version);
    }

    /** What its citizen may know who has nothing but the tracking code: how far it is. */
    PublicDocument wordless(String id, long version) {
        return new PublicDocument(
                id, version, false, shown(kept(), file.subject().untold(), 0, Texts.NONE, List.of()));
    }

    /** What its citizen reads who has shown the key: as everybody would, had they agreed. */
    PublicDocument worded(String id, long version) {
        return new PublicDocument(id, version, false, shown(kept(), subject(), supporters(), texts(), citizens(id)));
    }

    private String kept() {
        if (file.publicity().refused()) {
            return PublicDocument.REFUSED;
        }
        if (file.publicity().awaitsALook()) {
            return PublicDocument.UNSEEN;
        }
        return file.publicity().decidedBy() == null ? PublicDocument.PRIVATE : PublicDocument.CONFIDENTIAL;
    }

    private int supporters() {
        return file.progress().counts().supporters();
    }

    private Subject subject() {
        return grain.subject(file.subject());
    }

    private Shown shown(String publicity, Subject subject, int supporters, Texts texts, List<ShownPhoto> photos) {
        return new Shown(
                publicity,
                file.post().source().trackingCode(),
                course(supporters),
                Promise.of(file.holding().timeSheet(), grain),
                subject,
                Milestones.of(file).to(grain),
                file.holding().strip().to(grain),
                texts.to(grain),
                photos,
                steps(texts));
    }

    private List<Step> steps(Texts texts) {
        List<Message> messages = Objects.requireNonNullElse(texts.talk().messages(), List.of());
        return file.progress().steps().stream()
                .map(step -> step.to(grain, messages))
                .toList();
    }

    private List<ShownPhoto> everybodys(String id) {
        return listed(id, file.everybodysPhotos());
    }

    private List<ShownPhoto> citizens(String id) {
        return listed(id, file.photos().itsCitizenSees());
    }

    private List<ShownPhoto> listed(String id, List<Photo> photos) {
        return photos.stream()
                .map(photo -> ShownPhoto.forEverybody(id, photo, grain))
                .toList();
    }

    private Course course(int supporters) {
        Progress progress = file.progress();
        return new Course(
                PublicStatus.of(file),
                progress.standing().refused(),
                file.holding().offices().opd(),
                file.holding().offices().supporting(),
                progress.standing().mergedInto(),
                grain.dayIfAny(progress.ends().resolvedAt()),
                grain.dayIfAny(progress.ends().closedAt()),
                supporters,
                progress.counts().reopened());
    }

    private Texts texts() {
        Hiding hiding = Hiding.of(file, keys, grain);
        Conversation conversation = file.conversation();
        List<Message> messages = Talk.inOrder(conversation
                .everybodyReads()
                .map(one -> one.masked(keys, hiding)
                        .withheldFromEverybody(Message.Concealment.of(hidings().of(one.id())))));
        return new Texts(
                hidings().hides(conversation.said().getFirst().id())
                        ? null
                        : masked(hiding, file.post().written().text()),
                said(messages, Meaning.ANSWER),
                said(messages, Meaning.QUESTION),
                Talk.last(messages, Meaning.SOLUTION),
                conversation.evidence().stream()
                        .map(proof ->
                                new Proof(hiding.link(keys.openNullable(proof.url())), masked(hiding, proof.caption())))
                        .toList(),
                Talk.of(
                        messages,
                        conversation
                                .publicTags()
                                .map(tag -> tag.shown(masked(hiding, tag.note())))
                                .toList()));
    }

    /** What its platform took away, or somebody had hidden, leaves its place in the conversation, and nothing to be found by. */
    private static List<Said> said(List<Message> messages, Meaning meaning) {
        return Talk.every(messages, meaning)
                .filter(message -> message.wording().isShown())
                .map(Message::said)
                .toList();
    }

    private Hidings hidings() {
        return file.disclosure().hidings();
    }

    private @Nullable String masked(Hiding hiding, @Nullable Sealed sealed) {
        String text = keys.openNullable(sealed);
        return text == null ? null : hiding.mask(text);
    }
}
