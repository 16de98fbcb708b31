package id.tanggap.command.casework;

import id.tanggap.access.account.StaffMember;
import id.tanggap.access.audit.SecurityEvent;
import id.tanggap.access.audit.SecurityLog;
import id.tanggap.command.casework.Wishes.See;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.Complaints;
import id.tanggap.command.complaint.Complaints.Known;
import id.tanggap.command.complaint.contact.SeeContact;
import id.tanggap.command.decision.Grants;
import id.tanggap.command.form.Done;
import id.tanggap.command.form.Who;
import id.tanggap.events.person.Sealed;
import id.tanggap.eventstore.shredding.PersonalData;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Who complained: staff say what they need it for, and it is written down that they looked. */
@RestController
class ContactActions {

    private static final int LONGEST_REASON = 500;

    private final OpenedComplaint opened;
    private final Complaints complaints;
    private final PersonalData personalData;
    private final SecurityLog security;
    private final Grants grants;
    private final Clock clock;

    ContactActions(
            OpenedComplaint opened,
            Complaints complaints,
            PersonalData personalData,
            SecurityLog security,
            Grants grants,
            Clock clock) {
        this.opened = opened;
        this.complaints = complaints;
        this.personalData = personalData;
        this.security = security;
        this.grants = grants;
        this.clock = clock;
    }

    /**
     * @param name or handle; null where none was left
     * @param contact a telephone number or an address; null where none was left
     */
    record Contact(
            String id,
            long version,
            @Nullable String name,
            @Nullable String contact) implements Done {

        @Override
        public OptionalLong awaited() {
            return OptionalLong.of(version);
        }
    }

    @PostMapping("/api/complaints/{id}/contact")
    Contact see(
            @PathVariable String id,
            @AuthenticationPrincipal StaffMember member,
            HttpServletRequest request,
            @RequestBody See wish) {
        ComplaintState complaint = opened.by(member, id);
        Sealed reason = opened.seal(complaint, Given.required("reason", wish.reason(), LONGEST_REASON));
        long version = grants.grant(new SeeContact(
                        complaint.id(),
                        SayingOfARequest.of(request),
                        Who.opdOrNull(member),
                        reason,
                        Who.acts(member),
                        clock.instant()))
                .version();
        security.on(SecurityEvent.CONTACT_SEEN)
                .with("complaint", complaint.id().value())
                .write();
        Known known = complaints.whoComplained(complaint.id());
        return new Contact(complaint.id().value(), version, open(known.name()), open(known.contact()));
    }

    private @Nullable String open(@Nullable Sealed sealed) {
        return sealed == null
                ? null
                : personalData.open(sealed.of().toString(), sealed.ciphertext()).orElse(null);
    }
}
