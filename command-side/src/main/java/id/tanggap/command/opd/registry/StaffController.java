package id.tanggap.command.opd.registry;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.tanggap.access.account.Credentials;
import id.tanggap.access.account.GivenOnce;
import id.tanggap.access.account.StaffMember;
import id.tanggap.access.problem.Bilingual;
import id.tanggap.command.form.Fields;
import id.tanggap.command.form.Who;
import id.tanggap.command.opd.registry.OpdStaff.Seat;
import id.tanggap.events.opd.OpdId;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The people of an OPD over HTTP. */
@RestController
@RequestMapping("/api/opds/{id}")
final class StaffController {

    private static final Bilingual GIVEN_ONCE = new Bilingual(
            "Kata sandi dan token sudah diberikan satu kali saat akun dibuka dan tidak dapat dibaca lagi.",
            "Password and token were given once, when the account was opened, and cannot be read again.");

    private static final String REGISTRY = "/registry";

    private final OpdStaff staff;

    StaffController(OpdStaff staff) {
        this.staff = staff;
    }

    /**
     * The account of an office.
     *
     * @param password given once, when the account is opened
     * @param token likewise
     * @param message why they are not here
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Access(
            String user,
            @Nullable String password,
            @Nullable String token,
            @Nullable String message) {

        static Access of(Credentials credentials) {
            return new Access(credentials.user(), credentials.password(), credentials.token(), null);
        }
    }

    @PostMapping(path = "/head", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Access> appoint(
            @PathVariable String id,
            @RequestBody PersonForm form,
            @AuthenticationPrincipal StaffMember member,
            Locale locale) {
        OpdId opd = Own.opd(member, id);
        return answer(staff.appoint(opd, form.head(new Fields(), ""), Who.acts(member)), locale);
    }

    /** As a page's form: the password of an account that was opened stands on a page of its own, once. */
    @PostMapping(path = "/head", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<String> appointed(
            @PathVariable String id,
            @RequestBody PersonForm form,
            @AuthenticationPrincipal StaffMember member,
            Locale locale) {
        OpdId opd = Own.opd(member, id);
        return staff.appoint(opd, form.head(new Fields(), ""), Who.acts(member))
                .credentials()
                .map(given -> GivenOnce.password(given.user(), given.password(), REGISTRY, locale))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create(REGISTRY))
                        .build());
    }

    @PostMapping("/head/credentials")
    Access reissue(@PathVariable String id, @AuthenticationPrincipal StaffMember member) {
        return Access.of(staff.reissueHead(Own.opd(member, id)));
    }

    @PostMapping("/delegates")
    ResponseEntity<Access> name(
            @PathVariable String id,
            @RequestBody PersonForm form,
            @AuthenticationPrincipal StaffMember member,
            Locale locale) {
        OpdId opd = Own.opd(member, id);
        return answer(staff.name(opd, form.officer(new Fields()), Who.acts(member)), locale);
    }

    @DeleteMapping("/delegates/{user}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dismiss(@PathVariable String id, @PathVariable String user, @AuthenticationPrincipal StaffMember member) {
        staff.dismiss(Own.opd(member, id), user, Who.acts(member));
    }

    private static ResponseEntity<Access> answer(Seat seat, Locale locale) {
        return seat.credentials()
                .map(credentials -> ResponseEntity.status(HttpStatus.CREATED).body(Access.of(credentials)))
                .orElseGet(() -> ResponseEntity.ok(new Access(seat.user(), null, null, GIVEN_ONCE.in(locale))));
    }
}
