package id.tanggap.query.complaint;

import id.tanggap.events.complaint.ComplaintAnswered;
import id.tanggap.events.complaint.ComplaintDeclined;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintRedacted;
import id.tanggap.events.complaint.ComplaintRefused;
import id.tanggap.events.complaint.ComplaintResolved;
import id.tanggap.events.complaint.ComplaintTagged;
import id.tanggap.events.complaint.Evidence;
import id.tanggap.events.complaint.InformationReceived;
import id.tanggap.events.complaint.InformationRequested;
import id.tanggap.events.complaint.ResolutionDisputed;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.person.Sealed;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was said of a complaint since it reached us, in order.
 *
 * @param evidence of the last solution
 */
record Conversation(List<Utterance> said, List<Evidence> evidence) {

    enum Kind {
        ANSWER,
        QUESTION,
        INFORMATION,
        /** What the mayor wrote to an OPD with a tag. */
        NOTE,
        DISPUTE,
        /** Why an OPD found it not its own. */
        DECLINE,
        /** What triage wrote when it refused. */
        REFUSAL,
        SOLUTION
    }

    /**
     * @param opd who said it, or to whom; null for the citizen, for the mayor's own answer and for triage
     * @param text sealed; null once the citizen was erased, and where nothing was written
     */
    record Utterance(
            Kind kind,
            Instant at,
            @Nullable String opd,
            @Nullable Sealed text) {

        private Utterance forgotten() {
            return new Utterance(kind, at, opd, null);
        }
    }

    static final Conversation SILENCE = new Conversation(List.of(), List.of());

    private static final Evidence FORGOTTEN = new Evidence(null, null);

    Conversation after(ComplaintEvent event) {
        return switch (event) {
            case ComplaintAnswered e -> with(Kind.ANSWER, e.at(), e.opd(), e.answer());
            case InformationRequested e -> with(Kind.QUESTION, e.at(), e.opd(), e.question());
            case InformationReceived e -> with(Kind.INFORMATION, e.at(), null, e.information());
            case ComplaintTagged e when e.note() != null -> with(Kind.NOTE, e.at(), e.opd(), e.note());
            case ResolutionDisputed e -> with(Kind.DISPUTE, e.at(), null, e.reason());
            case ComplaintDeclined e -> with(Kind.DECLINE, e.at(), e.opd(), e.reason());
            case ComplaintRefused e -> with(Kind.REFUSAL, e.at(), null, e.note());
            case ComplaintResolved e ->
                new Conversation(with(Kind.SOLUTION, e.at(), e.opd(), e.solution()).said, List.copyOf(e.evidence()));
            case ComplaintRedacted _ -> forgotten();
            default -> this;
        };
    }

    private Conversation with(Kind kind, Instant at, @Nullable OpdId opd, @Nullable Sealed text) {
        return new Conversation(
                CaseFile.and(said, new Utterance(kind, at, opd == null ? null : opd.value(), text)), evidence);
    }

    /** Who said something when stays; what was said goes. */
    private Conversation forgotten() {
        return new Conversation(
                said.stream().map(Utterance::forgotten).toList(),
                evidence.stream().map(_ -> FORGOTTEN).toList());
    }

    Stream<Utterance> every(Kind kind) {
        return said.stream().filter(one -> one.kind() == kind);
    }

    /** What was said last of this kind. */
    @Nullable
    Sealed last(Kind kind) {
        return said.reversed().stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .map(Utterance::text)
                .orElse(null);
    }

    Stream<@Nullable Sealed> texts() {
        return Stream.concat(said.stream().map(Utterance::text), proofs());
    }

    Stream<@Nullable Sealed> publicTexts() {
        return Stream.of(
                        every(Kind.ANSWER).map(Utterance::text),
                        every(Kind.QUESTION).map(Utterance::text),
                        Stream.of(last(Kind.SOLUTION)),
                        proofs())
                .flatMap(texts -> texts);
    }

    private Stream<@Nullable Sealed> proofs() {
        return evidence.stream().flatMap(proof -> Stream.of(proof.url(), proof.caption()));
    }
}
