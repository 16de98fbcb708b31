package id.tanggap.query.complaint;

import id.tanggap.events.complaint.AuthorNamed;
import id.tanggap.events.complaint.ComplaintAnswered;
import id.tanggap.events.complaint.ComplaintCaptured;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintRedacted;
import id.tanggap.events.complaint.ComplaintRefused;
import id.tanggap.events.complaint.ComplaintResolved;
import id.tanggap.events.complaint.ComplaintWithheld;
import id.tanggap.events.complaint.InformationRequested;
import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.complaint.PassagesMasked;
import id.tanggap.events.complaint.PassagesUnmasked;
import id.tanggap.events.complaint.PostRemoved;
import id.tanggap.events.complaint.Publicity;
import id.tanggap.query.complaint.PublicDocument.Kept;
import id.tanggap.query.complaint.PublicDocument.SealedProof;
import id.tanggap.query.complaint.PublicDocument.SealedSaid;
import id.tanggap.query.complaint.PublicDocument.SealedTexts;
import id.tanggap.query.projection.folding.Projection;
import id.tanggap.query.unsealing.Unsealing;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The complaint as everybody may see it. Each document is made anew out of what it keeps: so a text that may not be shown
 * lies here sealed at most, and what is shown is masked before it is stored.
 */
final class PublicProjection implements Projection<ComplaintEvent, PublicDocument, PublicDocument> {
    private static final String NOTHING_TO_READ = """
            {"visible": false, "publicity": null, "text": null, "answers": [], "questions": [], "solution": null,
             "evidence": []}""";

    private final Masking masking = new Masking();
    private final Unsealing unsealing;

    PublicProjection(Unsealing unsealing) {
        this.unsealing = unsealing;
    }

    @Override
    public String name() {
        return "complaint-public";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<ComplaintEvent> events() {
        return ComplaintEvent.class;
    }

    @Override
    public Class<PublicDocument> states() {
        return PublicDocument.class;
    }

    @Override
    public Class<PublicDocument> documents() {
        return PublicDocument.class;
    }

    @Override
    public String documentOf(ComplaintEvent event, long sequence) {
        return event.complaint().value();
    }

    /** What was covered by hand is shown again, without it, once the index is built anew. */
    @Override
    public @Nullable String takesBack(ComplaintEvent event) {
        return switch (event) {
            case ComplaintRedacted _, ComplaintWithheld _, ComplaintRefused _, PostRemoved _, PassagesMasked _ ->
                NOTHING_TO_READ;
            default -> null;
        };
    }

    @Override
    public int weight(PublicDocument state) {
        return state.weight();
    }

    @Override
    public PublicDocument render(String id, long version, PublicDocument state, Unsealing texts) {
        return state;
    }

    @Override
    public PublicDocument evolve(@Nullable PublicDocument before, ComplaintEvent event, long sequence) {
        Kept kept = before == null ? begun((ComplaintCaptured) event) : after(before.kept(), event);
        String id = event.complaint().value();
        Publicity publicity = kept.life().publicity();
        return publicity.everybodyReadsIt()
                ? shown(id, sequence + 1, kept)
                : publicity.followedWithoutWords() ? wordless(id, sequence + 1, kept) : hidden(id, sequence + 1, kept);
    }

    private static Kept begun(ComplaintCaptured e) {
        return new Kept(
                e.trackingCode().value(),
                Life.begun(e),
                new SealedTexts(
                        SealedText.ofNullable(e.author()),
                        e.tagged().stream()
                                .map(OfficialAccount::handle)
                                .filter(Objects::nonNull)
                                .toList(),
                        SealedText.of(e.text()),
                        List.of(),
                        List.of(),
                        null,
                        List.of(),
                        List.of()),
                PublicSteps.after(List.of(), e));
    }

    private static Kept after(Kept kept, ComplaintEvent event) {
        return new Kept(
                kept.trackingCode(),
                kept.life().after(event),
                texts(kept.texts(), event),
                PublicSteps.after(kept.steps(), event));
    }

    private static SealedTexts texts(SealedTexts texts, ComplaintEvent event) {
        return switch (event) {
            case AuthorNamed e -> texts.withAuthor(SealedText.of(e.author()));
            case ComplaintAnswered e ->
                texts.withAnswer(
                        new SealedSaid(e.at(), e.opd() == null ? null : e.opd().value(), SealedText.of(e.answer())));
            case InformationRequested e ->
                texts.withQuestion(new SealedSaid(e.at(), e.opd().value(), SealedText.of(e.question())));
            case ComplaintResolved e ->
                texts.withSolution(
                        SealedText.of(e.solution()),
                        e.evidence().stream()
                                .map(proof -> new SealedProof(
                                        SealedText.ofNullable(proof.url()), SealedText.ofNullable(proof.caption())))
                                .toList());
            case PassagesMasked e -> texts.masking(e.passages());
            case PassagesUnmasked e -> texts.unmasking(e.passages());
            case ComplaintRedacted _ -> texts.erased();
            default -> texts;
        };
    }

    private static PublicDocument hidden(String id, long version, Kept kept) {
        return new PublicDocument(
                id, version, false, null, null, null, null, null, null, null, List.of(), null, null, null, null, null,
                null, null, null, 0, 0, null, null, List.of(), List.of(), null, List.of(), List.of(), kept);
    }

    /** What its citizen may know who has nothing but the tracking code: how far it is. */
    private static PublicDocument wordless(String id, long version, Kept kept) {
        Life life = kept.life();
        return new PublicDocument(
                id,
                version,
                false,
                PublicDocument.PRIVATE,
                kept.trackingCode(),
                life.status(),
                life.channel(),
                null,
                null,
                life.opd(),
                life.supporting(),
                life.postedAt(),
                life.capturedAt(),
                life.firstAssignedAt(),
                life.assignedAt(),
                life.acknowledgedAt(),
                life.firstAnsweredAt(),
                life.resolvedAt(),
                life.closedAt(),
                0,
                life.reopened(),
                life.mergedInto(),
                null,
                List.of(),
                List.of(),
                null,
                List.of(),
                kept.steps(),
                kept);
    }

    private PublicDocument shown(String id, long version, Kept kept) {
        return withWords(id, version, true, PublicDocument.PUBLIC, kept);
    }

    PublicDocument withWords(PublicDocument wordless) {
        return withWords(wordless.id(), wordless.version(), false, PublicDocument.PRIVATE, wordless.kept());
    }

    private PublicDocument withWords(String id, long version, boolean visible, String publicity, Kept kept) {
        Life life = kept.life();
        SealedTexts texts = kept.texts();
        Hiding hiding = Hiding.of(texts, this::open);
        return new PublicDocument(
                id,
                version,
                visible,
                publicity,
                kept.trackingCode(),
                life.status(),
                life.channel(),
                life.category(),
                life.place(),
                life.opd(),
                life.supporting(),
                life.postedAt(),
                life.capturedAt(),
                life.firstAssignedAt(),
                life.assignedAt(),
                life.acknowledgedAt(),
                life.firstAnsweredAt(),
                life.resolvedAt(),
                life.closedAt(),
                life.supporters(),
                life.reopened(),
                life.mergedInto(),
                masked(hiding, texts.text()),
                texts.answers().stream().map(said -> masked(hiding, said)).toList(),
                texts.questions().stream().map(said -> masked(hiding, said)).toList(),
                masked(hiding, texts.solution()),
                texts.evidence().stream()
                        .map(proof -> new Proof(hiding.link(open(proof.url())), masked(hiding, proof.caption())))
                        .toList(),
                kept.steps(),
                kept);
    }

    private Said masked(Hiding hiding, SealedSaid said) {
        return new Said(said.at(), said.opd(), masked(hiding, said.text()));
    }

    private @Nullable String masked(Hiding hiding, @Nullable SealedText sealed) {
        String text = open(sealed);
        return text == null ? null : masking.mask(hiding, text);
    }

    private @Nullable String open(@Nullable SealedText text) {
        return text == null ? null : unsealing.open(text.sealed());
    }
}
