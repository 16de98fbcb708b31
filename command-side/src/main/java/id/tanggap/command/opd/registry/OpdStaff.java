package id.tanggap.command.opd.registry;

import id.tanggap.access.account.Accounts;
import id.tanggap.access.account.Credentials;
import id.tanggap.access.account.Role;
import id.tanggap.access.account.StaffMember;
import id.tanggap.access.problem.Bilingual;
import id.tanggap.access.problem.Problem;
import id.tanggap.command.account.Speaker;
import id.tanggap.command.opd.Delegate;
import id.tanggap.command.opd.Head;
import id.tanggap.command.opd.OpdState;
import id.tanggap.command.opd.claim.AccountClaims;
import id.tanggap.command.opd.leadership.AppointHead;
import id.tanggap.command.opd.leadership.DismissDelegate;
import id.tanggap.command.opd.leadership.NameDelegate;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.opd.OpdEvent;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.person.PersonId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Lets the people of an OPD in and out: first the event, then the access account. Where the two are not one transaction
 * the account may be missing; the same wish again brings it.
 */
@Component
final class OpdStaff {

    private final OpdFiles desk;
    private final OfficeSeal seal;
    private final AccountClaims claims;
    private final Accounts accounts;
    private final Clock clock;

    OpdStaff(OpdFiles desk, OfficeSeal seal, AccountClaims claims, Accounts accounts, Clock clock) {
        this.desk = desk;
        this.seal = seal;
        this.claims = claims;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * Who is in office, and whether that changed.
     *
     * @param credentials only when the account was opened now
     */
    record Seat(String user, Optional<Credentials> credentials, List<OpdEvent> events) {}

    Seat appoint(OpdId opd, PersonInOffice person, Actor by) {
        return desk.with(opd, file -> {
            Optional<Head> before = file.state().staff().head();
            letGo(before, opd, person);
            List<OpdEvent> events = file.want(appointment(opd, person, by));
            Head head = file.state().staff().head().orElseThrow();
            file.state().staff().heads().stream()
                    .map(Head::user)
                    .filter(user -> !user.equals(head.user()))
                    .forEach(accounts::close);
            boolean another = before.map(Head::user).filter(head.user()::equals).isEmpty();
            return new Seat(head.user(), opened(head.user(), Role.OPD_HEAD, "Kepala ", file.state(), another), events);
        });
    }

    /** Ahead of the event: the accounts of the head before are nobody's while another is appointed. */
    private void letGo(Optional<Head> before, OpdId opd, PersonInOffice next) {
        PersonId person = seal.person(opd, next.name());
        before.filter(head -> !head.person().equals(person))
                .ifPresent(_ -> claims.retain(new Speaker.Head(opd), Set.of()));
    }

    private AppointHead appointment(OpdId opd, PersonInOffice wanted, Actor by) {
        PersonId person = seal.person(opd, wanted.name());
        return new AppointHead(
                opd,
                person,
                seal.seal(person, wanted.name()),
                seal.sealIfAny(person, wanted.email()),
                seal.sealIfAny(person, wanted.phone()),
                wanted.since(),
                by,
                clock.instant());
    }

    /** New credentials for the head in office; the old ones are dead. */
    Credentials reissueHead(OpdId opd) {
        return desk.with(
                opd,
                file -> file.state()
                        .staff()
                        .head()
                        .flatMap(head -> accounts.reissue(head.user()))
                        .orElseThrow(() -> new Problem(
                                HttpStatus.NOT_FOUND,
                                "no-head-in-office",
                                new Bilingual(
                                        "OPD ini belum memiliki kepala. Tunjuk melalui POST /api/opds/{id}/head.",
                                        "The OPD has no head. Appoint one by POST /api/opds/{id}/head."))));
    }

    Seat name(OpdId opd, String name, Actor by) {
        return desk.with(opd, file -> {
            PersonId person = seal.person(opd, name);
            List<OpdEvent> events =
                    file.want(new NameDelegate(opd, person, seal.seal(person, name), by, clock.instant()));
            Delegate delegate = file.state().staff().delegates().stream()
                    .filter(one -> one.active() && one.person().equals(person))
                    .findFirst()
                    .orElseThrow();
            return new Seat(
                    delegate.user(),
                    opened(delegate.user(), Role.OPD_OFFICER, "Petugas ", file.state(), !events.isEmpty()),
                    events);
        });
    }

    List<OpdEvent> dismiss(OpdId opd, String user, Actor by) {
        return desk.with(opd, file -> {
            List<OpdEvent> events = file.want(new DismissDelegate(opd, user, by, clock.instant()));
            accounts.close(user);
            return events;
        });
    }

    /** @param now whether the seat was taken just now, and nobody can have had the account before */
    private Optional<Credentials> opened(String user, Role role, String office, OpdState opd, boolean now) {
        Optional<Credentials> credentials = accounts.open(new StaffMember(
                user, role, opd.id().value(), office + opd.description().name()));
        if (now && credentials.isEmpty()) {
            throw new Problem(
                    HttpStatus.CONFLICT,
                    "user-taken",
                    new Bilingual(
                            "Nama pengguna " + user + " sudah dipakai akun lain. Tutup akun itu di /admin/accounts,"
                                    + " lalu kirim sekali lagi.",
                            "The user name " + user + " is another account's. Close that one at /admin/accounts, then"
                                    + " send this once more."));
        }
        return credentials;
    }
}
