package id.tanggap.command.casework;

import id.tanggap.access.account.StaffMember;
import id.tanggap.access.citizen.CitizenKeys;
import id.tanggap.access.problem.Browser;
import id.tanggap.command.casework.Wishes.Tell;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.Matter;
import id.tanggap.command.complaint.capture.CaptureComplaint;
import id.tanggap.command.complaint.retaliation.Retaliations;
import id.tanggap.command.complaint.rule.WhoWasErasedSaysItAnew;
import id.tanggap.command.decision.Grants;
import id.tanggap.command.decision.Rule;
import id.tanggap.command.form.Receipt;
import id.tanggap.command.intake.journal.PersonTraces;
import id.tanggap.events.complaint.CategoryId;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.Origin;
import id.tanggap.events.complaint.TrackingCode;
import id.tanggap.eventstore.shredding.PersonalData;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The citizen says that somebody puts them under pressure because of the complaint. Nothing is noted on the complaint itself. */
@RestController
class RetaliationActions {

    private final OpenedComplaint opened;
    private final Retaliations retaliations;
    private final PersonTraces traces;
    private final PersonalData personalData;
    private final CitizenKeys keys;
    private final Grants grants;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RetaliationActions(
            OpenedComplaint opened,
            Retaliations retaliations,
            PersonTraces traces,
            PersonalData personalData,
            CitizenKeys keys,
            Grants grants,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.opened = opened;
        this.retaliations = retaliations;
        this.traces = traces;
        this.personalData = personalData;
        this.keys = keys;
        this.grants = grants;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * The report is a complaint of its own, which its citizen follows by its own code.
     *
     * @param citizenKey to read what becomes of it; a secret of the citizen
     */
    record Reported(String id, String trackingCode, String citizenKey) {}

    /** The same words again are the same report. */
    @PostMapping("/api/complaints/{id}/retaliation")
    ResponseEntity<Reported> report(
            @PathVariable String id,
            @AuthenticationPrincipal @Nullable StaffMember member,
            HttpServletRequest request,
            @RequestBody Tell wish) {
        ComplaintState over = opened.byCitizen(member, id, wish.citizenKey());
        Rule.require(new WhoWasErasedSaysItAnew(over));
        CaptureComplaint capture = capture(over, Given.text(wish.text()), member);
        transaction.executeWithoutResult(_ -> {
            traces.note(over.citizen(), capture.complaint());
            grants.grant(retaliations.over(over.id()).reportedBy(capture));
        });
        String code = capture.trackingCode().value();
        return Browser.asks(request)
                ? Receipt.of(code, keys.of(code), true, request)
                : ResponseEntity.status(HttpStatus.CREATED)
                        .body(new Reported(capture.complaint().value(), code, keys.of(code)));
    }

    private CaptureComplaint capture(ComplaintState over, String text, @Nullable StaffMember member) {
        String name = personalData.pseudonym("retaliation over " + over.id().value(), text.strip());
        Instant now = clock.instant();
        return new CaptureComplaint(
                ComplaintId.of(Channel.WEB, name),
                TrackingCode.of(Channel.WEB, name),
                new CaptureComplaint.Source(
                        Channel.WEB, member == null ? Origin.FORM : Origin.STAFF, opened.seal(over, name), null, now),
                CaptureComplaint.Author.unnamed(over.citizen()),
                CaptureComplaint.Statement.of(opened.seal(over, text)),
                new Matter(CategoryId.RETALIATION, null, null),
                OpenedComplaint.citizenOr(member),
                now);
    }
}
