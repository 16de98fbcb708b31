package id.tanggap.query.complaint;

import id.tanggap.events.desk.Escalation;
import id.tanggap.events.person.Sealed;
import id.tanggap.query.complaint.Conversation.Kind;
import id.tanggap.query.unsealing.Unsealing;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Shows a file to staff: all of it, in clear. */
record DeskRendering(CaseFile file, Unsealing keys) {

    DeskDocument document(String id, long version) {
        return new DeskDocument(
                id,
                version,
                file.post().source(),
                file.life(),
                attention(),
                Owed.on(file.holding().timeSheet()),
                texts(),
                file.measures());
    }

    private DeskDocument.Attention attention() {
        Escalation escalation = file.holding().timeSheet().escalation();
        return new DeskDocument.Attention(
                escalation == null ? null : Words.of(escalation.level()),
                file.holding().missed());
    }

    private DeskTexts texts() {
        return new DeskTexts(
                posted(),
                discussed(),
                decided(),
                file.disclosure().covered().stream()
                        .map(this::open)
                        .filter(Objects::nonNull)
                        .toList());
    }

    private DeskTexts.Posted posted() {
        Post.Written written = file.post().written();
        return new DeskTexts.Posted(
                open(written.postId()),
                open(written.permalink()),
                open(written.author()),
                open(written.contact()),
                open(written.text()),
                open(written.address()));
    }

    private DeskTexts.Discussed discussed() {
        return new DeskTexts.Discussed(
                said(Kind.ANSWER),
                said(Kind.QUESTION),
                said(Kind.INFORMATION),
                said(Kind.NOTE),
                said(Kind.DISPUTE),
                said(Kind.DECLINE));
    }

    private DeskTexts.Decided decided() {
        Conversation conversation = file.conversation();
        return new DeskTexts.Decided(
                open(conversation.last(Kind.REFUSAL)),
                open(conversation.last(Kind.SOLUTION)),
                conversation.evidence().stream()
                        .map(proof -> new Proof(open(proof.url()), open(proof.caption())))
                        .toList());
    }

    private List<Said> said(Kind kind) {
        return file.conversation()
                .every(kind)
                .map(one -> new Said(one.at(), one.opd(), open(one.text())))
                .toList();
    }

    private @Nullable String open(@Nullable Sealed sealed) {
        return keys.openNullable(sealed);
    }
}
