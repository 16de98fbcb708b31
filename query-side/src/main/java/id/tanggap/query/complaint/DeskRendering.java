package id.tanggap.query.complaint;

import id.tanggap.events.complaint.Channel;
import id.tanggap.events.desk.Escalation;
import id.tanggap.events.person.Sealed;
import id.tanggap.query.complaint.Message.Meaning;
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
                Owed.on(file.holding().timeSheet(), file.disclosure().hidings()),
                file.holding().strip(),
                texts(),
                file.photos().shown().stream()
                        .map(photo -> ShownPhoto.forStaff(id, photo))
                        .toList(),
                file.measures());
    }

    private DeskDocument.Attention attention() {
        Escalation escalation = file.holding().timeSheet().escalation();
        return new DeskDocument.Attention(
                escalation == null ? null : Words.of(escalation.level()),
                file.holding().missed());
    }

    private DeskTexts texts() {
        List<Message> messages = Talk.inOrder(file.conversation().said().stream()
                .map(one -> placed(one)
                        .opened(keys)
                        .asked(Message.Concealment.of(
                                file.disclosure().hidings().of(one.id())))));
        List<MayorsTag> tags =
                file.conversation().tags().stream().map(this::opened).toList();
        return new DeskTexts(
                posted(),
                discussed(messages, tags),
                decided(messages),
                Talk.of(messages, tags),
                file.disclosure().covered().stream()
                        .map(this::open)
                        .filter(Objects::nonNull)
                        .toList());
    }

    private MayorsTag opened(Conversation.Tag tag) {
        return tag.shown(open(tag.note()));
    }

    private DeskTexts.Posted posted() {
        Post.Written written = file.post().written();
        boolean known = isByAKnownAuthor();
        return new DeskTexts.Posted(
                open(written.postId()),
                known ? open(written.permalink()) : null,
                known ? open(written.author()) : null,
                open(written.text()),
                open(written.address()));
    }

    /** Where its citizen's words stand tells who that is. */
    private Uttered placed(Uttered said) {
        return said.isOfTheCitizen() && !isByAKnownAuthor() ? said.at(null) : said;
    }

    /** Whether everybody sees at the post who wrote it; of everybody else staff ask for it. */
    private boolean isByAKnownAuthor() {
        Channel channel = Channel.ofWord(file.subject().channel());
        return channel.isPlatform() && !channel.isPrivate() && file.publicity().opened();
    }

    private static DeskTexts.Discussed discussed(List<Message> messages, List<MayorsTag> tags) {
        return new DeskTexts.Discussed(
                said(messages, Meaning.ANSWER),
                said(messages, Meaning.QUESTION),
                said(messages, Meaning.INFORMATION, Meaning.FURTHER_INFORMATION),
                tags.stream()
                        .map(MayorsTag::said)
                        .filter(note -> note.text() != null)
                        .toList(),
                said(messages, Meaning.DISPUTE),
                said(messages, Meaning.DECLINE));
    }

    private DeskTexts.Decided decided(List<Message> messages) {
        return new DeskTexts.Decided(
                Talk.last(messages, Meaning.REFUSAL),
                Talk.last(messages, Meaning.SOLUTION),
                file.conversation().evidence().stream()
                        .map(proof -> new Proof(open(proof.url()), open(proof.caption())))
                        .toList());
    }

    private static List<Said> said(List<Message> messages, Meaning... meanings) {
        return Talk.every(messages, meanings).map(Message::said).toList();
    }

    private @Nullable String open(@Nullable Sealed sealed) {
        return keys.openNullable(sealed);
    }
}
