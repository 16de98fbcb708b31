package id.tanggap.query.complaint;

import id.tanggap.events.complaint.AuthorNamed;
import id.tanggap.events.complaint.ComplaintAnswered;
import id.tanggap.events.complaint.ComplaintAssigned;
import id.tanggap.events.complaint.ComplaintCaptured;
import id.tanggap.events.complaint.ComplaintDeclined;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintLocated;
import id.tanggap.events.complaint.ComplaintRedacted;
import id.tanggap.events.complaint.ComplaintRefused;
import id.tanggap.events.complaint.ComplaintResolved;
import id.tanggap.events.complaint.ComplaintTagged;
import id.tanggap.events.complaint.DeadlineKind;
import id.tanggap.events.complaint.DeadlineMissed;
import id.tanggap.events.complaint.InformationReceived;
import id.tanggap.events.complaint.InformationRequested;
import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.complaint.Origin;
import id.tanggap.events.complaint.PassagesMasked;
import id.tanggap.events.complaint.PassagesUnmasked;
import id.tanggap.events.complaint.ResolutionDisputed;
import id.tanggap.events.desk.Escalation;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.person.Sealed;
import id.tanggap.query.projection.folding.Projection;
import id.tanggap.query.unsealing.Unsealing;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The complaint as staff see it. */
final class DeskProjection implements Projection<ComplaintEvent, DeskDocument, DeskDocument> {
    private static final String IMPORTED = Words.of(Origin.IMPORT);

    private static final String NO_WORD = """
            {"postId": null, "permalink": null, "author": null, "contact": null, "text": null, "address": null,
             "answers": [], "questions": [], "information": [], "notes": [], "disputes": [], "declines": [],
             "refusalNote": null, "solution": null, "evidence": [], "masked": []}""";

    private final Unsealing unsealing;

    DeskProjection(Unsealing unsealing) {
        this.unsealing = unsealing;
    }

    @Override
    public String name() {
        return "complaint-desk";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public Class<ComplaintEvent> events() {
        return ComplaintEvent.class;
    }

    @Override
    public Class<DeskDocument> states() {
        return DeskDocument.class;
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
    public int weight(DeskDocument state) {
        return state.weight();
    }

    @Override
    public DeskDocument render(String id, long version, DeskDocument state, Unsealing texts) {
        return state;
    }

    @Override
    public DeskDocument evolve(@Nullable DeskDocument before, ComplaintEvent event, long sequence) {
        if (before == null) {
            return begun((ComplaintCaptured) event, sequence + 1);
        }
        Life life = before.life().after(event);
        return new DeskDocument(
                before.id(),
                sequence + 1,
                before.trackingCode(),
                before.origin(),
                before.citizen(),
                before.inReplyTo(),
                before.tagged(),
                event instanceof ComplaintAssigned e ? e.head() : before.head(),
                event instanceof ComplaintAssigned e
                        ? new DeskDocument.Routing(
                                Words.of(e.reason().rule()), e.reason().detail())
                        : before.routing(),
                escalation(life),
                missed(before.missed(), event),
                Owed.on(life.sheet()),
                masked(before.masked(), event),
                event instanceof ComplaintRedacted e ? e.at() : before.erasedAt(),
                life,
                texts(before.texts(), event),
                Measures.lines(life, IMPORTED.equals(before.origin())));
    }

    private DeskDocument begun(ComplaintCaptured e, long version) {
        Life life = Life.begun(e);
        return new DeskDocument(
                e.complaint().value(),
                version,
                e.trackingCode().value(),
                Words.of(e.origin()),
                e.citizen().value(),
                e.inReplyTo() == null ? null : e.inReplyTo().value(),
                e.tagged().stream().map(DeskProjection::account).toList(),
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                life,
                new DeskTexts(
                        open(e.postId()),
                        open(e.permalink()),
                        open(e.author()),
                        open(e.contact()),
                        open(e.text()),
                        open(e.address()),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        List.of()),
                Measures.lines(life, e.origin() == Origin.IMPORT));
    }

    private List<String> masked(List<String> masked, ComplaintEvent event) {
        return switch (event) {
            case PassagesMasked e ->
                Stream.concat(masked.stream(), opened(e.passages())).toList();
            case PassagesUnmasked e -> {
                List<String> shown = opened(e.passages()).toList();
                yield masked.stream().filter(one -> !shown.contains(one)).toList();
            }
            case ComplaintRedacted _ -> List.of();
            default -> masked;
        };
    }

    private Stream<String> opened(List<Sealed> passages) {
        return passages.stream().map(this::open).filter(Objects::nonNull);
    }

    private DeskTexts texts(DeskTexts texts, ComplaintEvent event) {
        return switch (event) {
            case AuthorNamed e -> texts.withAuthor(open(e.author()));
            case ComplaintLocated e when e.address() != null -> texts.withAddress(open(e.address()));
            case ComplaintAnswered e ->
                texts.withAnswer(
                        new Said(e.at(), e.opd() == null ? null : e.opd().value(), open(e.answer())));
            case InformationRequested e ->
                texts.withQuestion(new Said(e.at(), e.opd().value(), open(e.question())));
            case InformationReceived e -> texts.withInformation(new Said(e.at(), null, open(e.information())));
            case ComplaintTagged e
            when e.note() != null -> texts.withNote(new Said(e.at(), e.opd().value(), open(e.note())));
            case ResolutionDisputed e -> texts.withDispute(new Said(e.at(), null, open(e.reason())));
            case ComplaintDeclined e ->
                texts.withDecline(new Said(e.at(), e.opd().value(), open(e.reason())));
            case ComplaintRefused e -> texts.withRefusalNote(open(e.note()));
            case ComplaintResolved e ->
                texts.withSolution(
                        open(e.solution()),
                        e.evidence().stream()
                                .map(proof -> new Proof(open(proof.url()), open(proof.caption())))
                                .toList());
            case ComplaintRedacted _ -> texts.erased();
            default -> texts;
        };
    }

    private @Nullable String open(@Nullable Sealed sealed) {
        return unsealing.openNullable(sealed);
    }

    private static DeskDocument.Account account(OfficialAccount account) {
        return new DeskDocument.Account(account.platform().word(), account.id(), account.handle());
    }

    private static @Nullable String escalation(Life life) {
        Escalation escalation = life.sheet().escalation();
        return escalation == null ? null : Words.of(escalation.level());
    }

    /** An answer may reach us late that was given in time: then nothing was missed after all. */
    private static List<DeskDocument.Missed> missed(List<DeskDocument.Missed> missed, ComplaintEvent event) {
        return switch (event) {
            case DeadlineMissed e ->
                LifeDraft.and(
                        missed,
                        new DeskDocument.Missed(
                                e.opd() == null ? null : e.opd().value(), Words.of(e.kind()), e.due(), e.at()));
            case ComplaintAnswered e ->
                missed.stream()
                        .filter(one -> !isAnswered(one, e.opd()) || one.due().isBefore(e.at()))
                        .toList();
            default -> missed;
        };
    }

    private static boolean isAnswered(DeskDocument.Missed missed, @Nullable OpdId by) {
        return missed.kind().equals(Words.of(DeadlineKind.FIRST_RESPONSE))
                && (missed.opd() == null || (by != null && missed.opd().equals(by.value())));
    }
}
