package id.tanggap.command.casework;

import id.tanggap.access.account.StaffMember;
import id.tanggap.access.problem.Bilingual;
import id.tanggap.access.problem.Problem;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.Complaints;
import id.tanggap.command.complaint.Complaints.Spoken;
import id.tanggap.command.complaint.Matter;
import id.tanggap.command.complaint.capture.CaptureComplaint;
import id.tanggap.command.complaint.conversation.SplitMessageOff;
import id.tanggap.command.decision.Grants;
import id.tanggap.command.form.Who;
import id.tanggap.command.identity.Identities;
import id.tanggap.command.identity.PersonKey;
import id.tanggap.command.identity.Sought;
import id.tanggap.command.intake.journal.PersonTraces;
import id.tanggap.events.complaint.ComplaintCaptured;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.MessageBy;
import id.tanggap.events.complaint.Origin;
import id.tanggap.events.complaint.TrackingCode;
import id.tanggap.events.complaint.UtteranceId;
import id.tanggap.events.person.PersonId;
import id.tanggap.events.person.Sealed;
import id.tanggap.eventstore.shredding.PersonalData;
import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What Diskominfo does with a message of a citizen. */
@RestController
@RequestMapping("/api/complaints/{id}/messages/{utterance}")
class MessageActions {

    private final OpenedComplaint opened;
    private final Complaints complaints;
    private final PersonTraces traces;
    private final Identities identities;
    private final PersonalData personalData;
    private final Grants grants;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MessageActions(
            OpenedComplaint opened,
            Complaints complaints,
            PersonTraces traces,
            Identities identities,
            PersonalData personalData,
            Grants grants,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.opened = opened;
        this.complaints = complaints;
        this.traces = traces;
        this.identities = identities;
        this.personalData = personalData;
        this.grants = grants;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** It is about something else: it becomes a complaint of its own, said when it was said. Again changes nothing. */
    @PostMapping("/split")
    Granted split(
            @PathVariable String id, @PathVariable String utterance, @AuthenticationPrincipal StaffMember member) {
        ComplaintState complaint = opened.by(member, id);
        Spoken spoken = utterance(utterance, complaint);
        CaptureComplaint capture = capture(complaint, spoken, member);
        return transaction.execute(_ -> {
            traces.note(capture.author().citizen(), capture.complaint());
            long version = grants.grant(capture).version();
            grants.grant(new SplitMessageOff(
                    complaint.id(), spoken.utterance(), capture.complaint(), capture.by(), capture.at()));
            return new Granted(capture.complaint().value(), version);
        });
    }

    private Spoken utterance(String given, ComplaintState complaint) {
        try {
            return complaints
                    .spoken(complaint.id(), new UtteranceId(given))
                    .filter(spoken -> spoken.by().kind() == MessageBy.Kind.CITIZEN
                            || spoken.by().kind() == MessageBy.Kind.OTHER)
                    .orElseThrow(MessageActions::unknown);
        } catch (IllegalArgumentException noUtterance) {
            throw unknown();
        }
    }

    private static Problem unknown() {
        return new Problem(
                        HttpStatus.NOT_FOUND,
                        "unknown-message",
                        new Bilingual(
                                "Aduan ini tidak memuat pesan warga dengan nomor itu. Pakai `id` dari daftar `messages`.",
                                "This complaint has no message of a citizen with that id. Use the `id` from its"
                                        + " `messages`."))
                .at("utterance");
    }

    /** Of somebody else nobody knows more than the words: their writer is a person by that alone. */
    private CaptureComplaint capture(ComplaintState complaint, Spoken spoken, StaffMember member) {
        ComplaintCaptured beginning = spoken.beginning();
        String name = "split:" + spoken.utterance().value();
        boolean own = spoken.by().kind() == MessageBy.Kind.CITIZEN;
        PersonId citizen = own
                ? complaint.citizen()
                : identities.recogniseNow(Sought.by(List.of(PersonKey.post(beginning.channel(), name))));
        return new CaptureComplaint(
                ComplaintId.of(beginning.channel(), name),
                TrackingCode.of(beginning.channel(), name),
                new CaptureComplaint.Source(
                        beginning.channel(),
                        Origin.STAFF,
                        seal(citizen, name),
                        spoken.permalink() == null ? null : seal(citizen, opened(spoken.permalink())),
                        spoken.saidAt()),
                own
                        ? new CaptureComplaint.Author(citizen, beginning.author(), beginning.contact())
                        : CaptureComplaint.Author.unnamed(citizen),
                new CaptureComplaint.Statement(
                        seal(citizen, opened(spoken.words())), complaint.id(), beginning.tagged()),
                Matter.UNKNOWN,
                Who.acts(member),
                clock.instant());
    }

    private Sealed seal(PersonId person, String text) {
        return new Sealed(person, personalData.seal(person.toString(), text));
    }

    private String opened(Sealed sealed) {
        return personalData
                .open(sealed.of().toString(), sealed.ciphertext())
                .orElseThrow(() -> new Problem(
                        HttpStatus.CONFLICT,
                        "erased",
                        new Bilingual(
                                "Isi pesan ini sudah dihapus bersama penulisnya.",
                                "What this message said was erased with its writer.")));
    }
}
