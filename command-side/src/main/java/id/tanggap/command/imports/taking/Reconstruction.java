package id.tanggap.command.imports.taking;

import id.tanggap.command.channel.AddedChannels;
import id.tanggap.command.complaint.ComplaintIntent;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.Matter;
import id.tanggap.command.complaint.Saying;
import id.tanggap.command.complaint.assignment.AssignComplaint;
import id.tanggap.command.complaint.capture.CaptureComplaint;
import id.tanggap.command.complaint.capture.CaptureInPublic;
import id.tanggap.command.complaint.handling.AnswerComplaint;
import id.tanggap.command.complaint.handling.ResolveComplaint;
import id.tanggap.command.decision.Intent;
import id.tanggap.command.imports.mapping.Archived;
import id.tanggap.command.intake.Vault;
import id.tanggap.command.policy.PoliciesOverTime;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.Origin;
import id.tanggap.events.complaint.PlaceCode;
import id.tanggap.events.complaint.RoutingReason;
import id.tanggap.events.complaint.TrackingCode;
import id.tanggap.events.complaint.UtteranceId;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.person.PersonId;
import id.tanggap.events.person.Sealed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells the complaints of an archive as they would have happened here. Told again, the events are equal to the last
 * detail.
 *
 * <p>What says something about a person is sealed for that person. A row without a word of anybody needs no key of its
 * own: its number is sealed for the archive.
 */
final class Reconstruction {

    private static final String NO_TEXT = "(Arsip tanpa teks aduan / archived without its text)";
    private static final String NO_ANSWER = "(Arsip tanpa teks jawaban / archived without the text of the answer)";
    private static final String NO_SOLUTION = "(Arsip tanpa teks penyelesaian / archived without the solution's text)";

    private final Vault vault;
    private final PoliciesOverTime policies;
    private final AddedChannels channels;
    private final PersonId archive;
    private final Map<String, Sealed> sealedForTheArchive = new HashMap<>();

    /** @param channels as this government described them */
    Reconstruction(Vault vault, PoliciesOverTime policies, AddedChannels channels) {
        this.vault = vault;
        this.channels = channels;
        this.policies = policies;
        this.archive = new PersonId(vault.pseudonym("archive", "history"));
    }

    /** For whom is sealed what says nothing about anybody. */
    PersonId archive() {
        return archive;
    }

    /**
     * What would have been wished, in the order of the times.
     *
     * @param opd null if no office is known
     */
    List<Intent<ComplaintState, ComplaintEvent>> wishes(
            Archived row, PersonId citizen, @Nullable OpdId opd, @Nullable PlaceCode place) {
        PersonId subject = row.isPersonal() ? citizen : archive;
        List<Intent<ComplaintState, ComplaintEvent>> wishes = new ArrayList<>();
        wishes.add(channels.taking(captured(row, citizen, subject, place)));
        if (opd != null) {
            wishes.add(assigned(row, opd));
        }
        wishes.addAll(handled(row, opd, subject));
        return wishes;
    }

    /** What an archive itself tells: whether its channel is public may be said anew between two times that it is told. */
    static List<Intent<ComplaintState, ComplaintEvent>> withoutPublicity(
            List<Intent<ComplaintState, ComplaintEvent>> wishes) {
        return wishes.stream()
                .<Intent<ComplaintState, ComplaintEvent>>map(
                        wish -> wish instanceof CaptureInPublic open ? open.capture() : wish)
                .toList();
    }

    private CaptureComplaint captured(Archived row, PersonId citizen, PersonId subject, @Nullable PlaceCode place) {
        Archived.Words words = row.words();
        return new CaptureComplaint(
                row.complaint(),
                TrackingCode.of(row.channel(), row.postId()),
                new CaptureComplaint.Source(
                        row.channel(), Origin.IMPORT, vault.seal(subject, row.postId()), null, row.postedAt()),
                new CaptureComplaint.Author(citizen, sealed(subject, words.author()), sealed(subject, words.contact())),
                CaptureComplaint.Statement.of(sealed(subject, words.text(), NO_TEXT)),
                new Matter(row.category(), place, sealed(subject, words.address())),
                Actor.CITIZEN,
                row.postedAt());
    }

    private AssignComplaint assigned(Archived row, OpdId opd) {
        Instant at = row.onTheDeskSince();
        return new AssignComplaint(
                row.complaint(),
                opd,
                null,
                new RoutingReason(RoutingReason.Rule.HISTORY, opd.value()),
                policies.deadlines(row.category(), at).orElse(null),
                Actor.SYSTEM,
                at);
    }

    /** In the order of their times: an answer may follow the solution. */
    private List<ComplaintIntent> handled(Archived row, @Nullable OpdId opd, PersonId subject) {
        Archived.Words words = row.words();
        Actor office = new Actor(opd == null ? Actor.Kind.DISKOMINFO : Actor.Kind.OPD, null, opd);
        List<ComplaintIntent> wishes = new ArrayList<>();
        Instant answeredAt = row.firstAnswerAt();
        Instant resolvedAt = row.resolvedAt();
        if (answeredAt != null) {
            wishes.add(new AnswerComplaint(
                    row.complaint(),
                    recorded(row, "complaint.answered", answeredAt),
                    opd,
                    sealed(subject, words.answer(), NO_ANSWER),
                    null,
                    office,
                    answeredAt));
        }
        if (resolvedAt != null && opd != null) {
            // The only text of an archive that knows no first answer is how it ended.
            String solution = words.solution() == null && answeredAt == null ? words.answer() : words.solution();
            ResolveComplaint resolve = new ResolveComplaint(
                    row.complaint(),
                    recorded(row, "complaint.resolved", resolvedAt),
                    opd,
                    sealed(subject, solution, NO_SOLUTION),
                    List.of(),
                    office,
                    resolvedAt);
            wishes.add(answeredAt != null && resolvedAt.isBefore(answeredAt) ? 0 : wishes.size(), resolve);
        }
        return wishes;
    }

    /** Told again it is the same, and so is what was told before utterances had names. */
    private static Saying recorded(Archived row, String event, Instant at) {
        return new Saying.Named(UtteranceId.ofRecord(row.complaint(), event, at));
    }

    private @Nullable Sealed sealed(PersonId subject, @Nullable String text) {
        return text == null ? null : vault.seal(subject, text);
    }

    private Sealed sealed(PersonId subject, @Nullable String text, String otherwise) {
        return text == null
                ? sealedForTheArchive.computeIfAbsent(otherwise, words -> vault.seal(archive, words))
                : vault.seal(subject, text);
    }
}
