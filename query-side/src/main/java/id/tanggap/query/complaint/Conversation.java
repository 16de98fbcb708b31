package id.tanggap.query.complaint;

import id.tanggap.events.complaint.ComplaintAnswered;
import id.tanggap.events.complaint.ComplaintCaptured;
import id.tanggap.events.complaint.ComplaintDeclined;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintRaised;
import id.tanggap.events.complaint.ComplaintRedacted;
import id.tanggap.events.complaint.ComplaintRefused;
import id.tanggap.events.complaint.ComplaintResolved;
import id.tanggap.events.complaint.ComplaintTagged;
import id.tanggap.events.complaint.ConfirmationRequested;
import id.tanggap.events.complaint.Evidence;
import id.tanggap.events.complaint.InformationReceived;
import id.tanggap.events.complaint.InformationRequested;
import id.tanggap.events.complaint.MessageEdited;
import id.tanggap.events.complaint.MessageReceived;
import id.tanggap.events.complaint.MessageRemoved;
import id.tanggap.events.complaint.MessageRestored;
import id.tanggap.events.complaint.PostRemoved;
import id.tanggap.events.complaint.PostRestored;
import id.tanggap.events.complaint.ReplyFailed;
import id.tanggap.events.complaint.ReplyHandedOver;
import id.tanggap.events.complaint.ReplyPublished;
import id.tanggap.events.complaint.ReplyReached;
import id.tanggap.events.complaint.ReplyToPublish;
import id.tanggap.events.complaint.ResolutionConfirmed;
import id.tanggap.events.complaint.ResolutionDisputed;
import id.tanggap.events.complaint.UtteranceId;
import id.tanggap.events.person.Sealed;
import id.tanggap.query.complaint.Message.Meaning;
import id.tanggap.query.complaint.Message.Outgoing.State;
import id.tanggap.query.complaint.Message.Speaker;
import id.tanggap.query.complaint.Uttered.SentOut;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was said of a complaint, as sealed as it was told, in the order in which it reached us.
 *
 * @param evidence of the last solution
 */
record Conversation(List<Uttered> said, List<Tag> tags, List<Evidence> evidence) {

    private static final Evidence FORGOTTEN = new Evidence(null, null);

    /**
     * A leader's tag.
     *
     * @param message the id of the message that said so
     */
    record Tag(ComplaintTagged event, String message, boolean forgotten) {

        /** A message that names several offices tags each of them, and each tag has a name of its own. */
        boolean follows(String id) {
            UtteranceId said = event.utterance();
            return said.value().equals(id)
                    || said.equals(UtteranceId.ofRequest(
                            id,
                            event.by(),
                            ComplaintTagged.VERB,
                            event.note(),
                            event.role().name(),
                            event.opd().value()));
        }

        Tag in(String id) {
            return follows(id) ? new Tag(event, id, forgotten) : this;
        }

        @Nullable
        Sealed note() {
            return forgotten ? null : event.note();
        }

        MayorsTag shown(@Nullable String note) {
            return new MayorsTag(
                    event.opd().value(),
                    Words.of(event.role()),
                    note,
                    event.at(),
                    event.by().user(),
                    message);
        }
    }

    static Conversation begun(ComplaintCaptured captured) {
        Uttered first = new Uttered(
                captured.complaint().value(),
                Speaker.CITIZEN,
                captured.postedAt(),
                Meaning.COMPLAINT,
                SealedWording.of(captured.text(), captured.permalink()),
                null);
        return new Conversation(List.of(first), List.of(), List.of());
    }

    Conversation after(ComplaintEvent event) {
        return switch (event) {
            case ComplaintAnswered e ->
                with(Uttered.of(e, Speaker.of(e.by(), e.opd()), e.at(), Meaning.ANSWER, e.answer())
                        .at(e.permalink()));
            case InformationRequested e ->
                with(Uttered.of(e, Speaker.of(e.opd()), e.at(), Meaning.QUESTION, e.question()));
            case InformationReceived e ->
                with(Uttered.of(e, Speaker.CITIZEN, e.at(), Meaning.INFORMATION, e.information()));
            case ConfirmationRequested e ->
                with(Uttered.of(e, Speaker.of(e.by(), null), e.at(), Meaning.CONFIRMATION_REQUEST, e.question()));
            case ComplaintTagged e -> tagged(e);
            case ResolutionConfirmed e -> confirmed(e);
            case ResolutionDisputed e -> with(Uttered.of(e, Speaker.CITIZEN, e.at(), Meaning.DISPUTE, e.reason()));
            case ComplaintDeclined e -> with(Uttered.of(e, Speaker.of(e.opd()), e.at(), Meaning.DECLINE, e.reason()));
            case ComplaintRefused e -> with(Uttered.of(e, Speaker.of(e.by(), null), e.at(), Meaning.REFUSAL, e.note()));
            case ComplaintResolved e -> {
                Uttered solution = Uttered.of(e, Speaker.of(e.opd()), e.at(), Meaning.SOLUTION, e.solution());
                yield new Conversation(with(solution).said, tags, List.copyOf(e.evidence()));
            }
            case ComplaintRaised e -> changed(first(), one -> one.by(Speaker.of(e.leader())));
            case MessageReceived e ->
                with(Uttered.of(e, Speaker.of(e.said()), e.saidAt(), Meaning.of(e.meaning()), e.words())
                        .at(e.permalink()));
            case MessageEdited e -> rewritten(e.utterance(), words -> words.edited(e.words(), e.editedAt()));
            case MessageRemoved e -> rewritten(e.utterance(), words -> words.removed(e.removal()));
            case MessageRestored e -> rewritten(e.utterance(), words -> words.removed(null));
            case ReplyToPublish e -> sent(e.utterance(), State.WAITING, null, e.at(), null);
            case ReplyPublished e -> sent(e.utterance(), State.PUBLISHED, e.permalink(), e.publishedAt(), null);
            case ReplyFailed e -> sent(e.utterance(), State.FAILED, null, e.at(), e.failure());
            case ReplyHandedOver e -> sent(e.utterance(), State.HANDED_OVER, null, e.at(), e.because());
            case ReplyReached e -> changed(e.utterance().value(), one -> one.reached(e.reach()));
            case PostRemoved e -> changed(first(), one -> one.with(one.wording().removed(e.removal())));
            case PostRestored _ ->
                changed(first(), one -> one.with(one.wording().removed(null)));
            case ComplaintRedacted _ -> forgotten();
            default -> this;
        };
    }

    private Conversation tagged(ComplaintTagged event) {
        Tag tag = new Tag(event, event.utterance().value(), false);
        for (Uttered one : said) {
            tag = tag.in(one.id());
        }
        Conversation next = new Conversation(said, CaseFile.and(tags, tag), evidence);
        boolean isToldBySomething = said.stream().map(Uttered::id).anyMatch(tag::follows);
        return event.note() == null || isToldBySomething
                ? next
                : next.with(Uttered.of(event, Speaker.of(event.by(), null), event.at(), Meaning.TAG, event.note()));
    }

    private Conversation confirmed(ResolutionConfirmed event) {
        String id = UtteranceId.ofRecord(event.complaint(), "complaint.resolution-confirmed", event.at())
                .value();
        return with(
                new Uttered(id, Speaker.CITIZEN, event.at(), Meaning.CONFIRMATION, SealedWording.of(null, null), null));
    }

    /** What one message says may be a tag and an answer: then the tag is no message of its own. */
    private Conversation with(Uttered one) {
        List<Tag> told = tags.stream().map(tag -> tag.in(one.id())).toList();
        List<Uttered> before = said.stream()
                .filter(each -> !each.id().equals(one.id()) && !isMerelyTaggedBy(one, each))
                .toList();
        return new Conversation(CaseFile.and(before, one), told, evidence);
    }

    private boolean isMerelyTaggedBy(Uttered one, Uttered each) {
        return each.meaning() == Meaning.TAG
                && tags.stream().anyMatch(tag -> tag.message().equals(each.id()) && tag.follows(one.id()));
    }

    private String first() {
        return said.getFirst().id();
    }

    private Conversation rewritten(UtteranceId which, UnaryOperator<SealedWording> how) {
        return changed(which.value(), one -> one.with(how.apply(one.wording())));
    }

    private Conversation sent(
            UtteranceId which, State state, @Nullable Sealed permalink, Instant at, @Nullable Enum<?> reason) {
        SentOut next = new SentOut(state, permalink, at, reason == null ? null : Words.of(reason), null);
        return changed(which.value(), one -> one.sent(next));
    }

    private Conversation changed(String id, UnaryOperator<Uttered> how) {
        return new Conversation(
                said.stream()
                        .map(one -> one.id().equals(id) ? how.apply(one) : one)
                        .toList(),
                tags,
                evidence);
    }

    /** Who said something when stays; what was said goes. */
    private Conversation forgotten() {
        return new Conversation(
                said.stream().map(Uttered::forgotten).toList(),
                tags.stream()
                        .map(tag -> new Tag(tag.event(), tag.message(), true))
                        .toList(),
                evidence.stream().map(_ -> FORGOTTEN).toList());
    }

    Stream<Uttered> everybodyReads() {
        return said.stream().filter(one -> one.meaning().everybodyReadsIt());
    }

    /** Tags that were given where everybody reads it. */
    Stream<Tag> publicTags() {
        return tags.stream()
                .filter(tag -> everybodyReads().anyMatch(one -> one.id().equals(tag.message())));
    }

    void addTexts(List<@Nullable Sealed> texts) {
        said.forEach(one -> one.texts().forEach(texts::add));
        tags.forEach(tag -> texts.add(tag.note()));
        addProofs(texts);
    }

    void addPublicTexts(List<@Nullable Sealed> texts) {
        everybodyReads().map(one -> one.wording().text()).forEach(texts::add);
        addProofs(texts);
    }

    private void addProofs(List<@Nullable Sealed> texts) {
        for (Evidence proof : evidence) {
            texts.add(proof.url());
            texts.add(proof.caption());
        }
    }
}
