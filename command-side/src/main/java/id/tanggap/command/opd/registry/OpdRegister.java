package id.tanggap.command.opd.registry;

import id.tanggap.access.problem.Bilingual;
import id.tanggap.access.problem.Problem;
import id.tanggap.command.account.AccountName;
import id.tanggap.command.account.HeldAccount;
import id.tanggap.command.account.HeldAccount.Standing;
import id.tanggap.command.account.Speaker;
import id.tanggap.command.opd.Jurisdiction;
import id.tanggap.command.opd.OpdState;
import id.tanggap.command.opd.account.ReportAccount;
import id.tanggap.command.opd.account.SuspendAccount;
import id.tanggap.command.opd.account.VerifyAccount;
import id.tanggap.command.opd.claim.AccountClaims;
import id.tanggap.command.opd.registration.DescribeOpd;
import id.tanggap.command.opd.registration.RegisterOpd;
import id.tanggap.command.opd.registration.SetJurisdiction;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.opd.OpdEvent;
import id.tanggap.events.opd.OpdId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Makes an OPD in the register what it shall be, by whatever events that takes. */
@Component
final class OpdRegister {

    private static final String NO_LONGER_LISTED =
            "tidak lagi tercantum pada pendaftaran / no longer in the registration";

    private final OpdFiles desk;
    private final AccountClaims claims;
    private final OfficeSeal seal;
    private final Clock clock;

    OpdRegister(OpdFiles desk, AccountClaims claims, OfficeSeal seal, Clock clock) {
        this.desk = desk;
        this.claims = claims;
        this.seal = seal;
        this.clock = clock;
    }

    /** What happens to an account that was suspended and is named again. */
    enum Suspended {
        COME_BACK,
        STAY
    }

    /** What it took: nothing when the OPD already was so. */
    List<OpdEvent> enter(Registration registration, Suspended suspended, Actor by) {
        return desk.with(registration.opd(), file -> {
            requireParent(registration);
            if (registration.accounts() != null) {
                claim(file, registration.accounts(), suspended);
            }
            describe(file, registration, by);
            if (registration.accounts() != null) {
                keep(file, registration.accounts(), by);
            }
            OpdState state = file.state();
            file.want(new SetJurisdiction(
                    state.id(),
                    new Jurisdiction(
                            Objects.requireNonNullElse(
                                    registration.categories(),
                                    state.jurisdiction().categories()),
                            Objects.requireNonNullElse(
                                    registration.areas(), state.jurisdiction().areas())),
                    by,
                    clock.instant()));
            return file.happened();
        });
    }

    List<OpdEvent> report(OpdId opd, OfficialAccount account, Actor by) {
        return desk.with(opd, file -> {
            file.state();
            claims.claim(new Speaker.Office(opd), account);
            return reported(file, account, by);
        });
    }

    List<OpdEvent> verify(OpdId opd, AccountName account, Actor by) {
        return desk.with(opd, file -> {
            claims.hold(new Speaker.Office(opd), account);
            List<OpdEvent> events = file.want(new VerifyAccount(opd, account, by, clock.instant()));
            file.state().account(account).ifPresent(held -> claims.verify(new Speaker.Office(opd), held.account()));
            return events;
        });
    }

    /** What Diskominfo reports is verified with that. */
    private List<OpdEvent> reported(OpdFile file, OfficialAccount account, Actor by) {
        List<OpdEvent> events = file.want(new ReportAccount(file.opd(), account, by, clock.instant()));
        file.state()
                .account(AccountName.of(account))
                .filter(held -> held.is(Standing.VERIFIED))
                .ifPresent(held -> claims.verify(new Speaker.Office(file.opd()), held.account()));
        return events;
    }

    List<OpdEvent> suspend(OpdId opd, AccountName account, String reason, Actor by) {
        return desk.with(opd, file -> suspend(file, account, reason, by));
    }

    private List<OpdEvent> suspend(OpdFile file, AccountName account, String reason, Actor by) {
        OpdId opd = file.state().id();
        claims.hold(new Speaker.Office(opd), account);
        List<OpdEvent> events =
                file.want(new SuspendAccount(opd, account, seal.reason(account, reason), by, clock.instant()));
        claims.release(new Speaker.Office(opd), account);
        return events;
    }

    private void describe(OpdFile file, Registration registration, Actor by) {
        file.want(
                file.found().isEmpty()
                        ? new RegisterOpd(registration.opd(), registration.description(), by, clock.instant())
                        : new DescribeOpd(registration.opd(), registration.description(), by, clock.instant()));
    }

    /**
     * Ahead of all events, because another OPD may have the account, and an event cannot be taken back. First lets go,
     * then takes: a handle may move from an account to the one that replaces it.
     */
    private void claim(OpdFile file, List<OfficialAccount> wanted, Suspended suspended) {
        OpdId opd = file.opd();
        Set<AccountName> named = names(wanted);
        Map<AccountName, HeldAccount> held =
                file.found().map(state -> state.accounts().byName()).orElse(Map.of());
        held.keySet().stream()
                .filter(name -> !named.contains(name))
                .forEach(name -> claims.release(new Speaker.Office(opd), name));
        AccountName.inOrder(wanted).forEach(account -> {
            HeldAccount before = held.get(AccountName.of(account));
            if (suspended == Suspended.STAY && before != null && before.is(Standing.SUSPENDED)) {
                throw stays(account);
            }
            claims.claim(new Speaker.Office(opd), account);
        });
    }

    private void keep(OpdFile file, List<OfficialAccount> wanted, Actor by) {
        Set<AccountName> named = names(wanted);
        file.state().accounts().byName().forEach((name, held) -> {
            if (!named.contains(name) && !held.is(Standing.SUSPENDED)) {
                suspend(file, name, NO_LONGER_LISTED, by);
            }
        });
        AccountName.inOrder(wanted).forEach(account -> reported(file, account, by));
    }

    private static Set<AccountName> names(List<OfficialAccount> accounts) {
        return accounts.stream().map(AccountName::of).collect(Collectors.toSet());
    }

    private void requireParent(Registration registration) {
        OpdId opd = registration.opd();
        @Nullable OpdId next = registration.description().parent();
        while (next != null && !next.equals(opd)) {
            OpdState parent = desk.open(next).found().orElse(null);
            if (parent == null) {
                throw parent(
                        "OPD induk " + next.value() + " belum terdaftar. Daftarkan dahulu, atau kosongkan.",
                        "The parent " + next.value() + " is not in the register. Register it first, or name none.");
            }
            next = parent.description().parent();
        }
        if (next != null && !next.equals(registration.description().parent())) {
            throw parent(
                    "OPD induk ini berada di bawah " + opd.value() + " sendiri. Pilih induk lain.",
                    "This parent is itself a part of " + opd.value() + ". Name another one.");
        }
    }

    private static Problem parent(String indonesian, String english) {
        return new Problem(HttpStatus.BAD_REQUEST, "parent", new Bilingual(indonesian, english)).at("parent");
    }

    private static Problem stays(OfficialAccount account) {
        String name = account.platform() + " " + account.id();
        return new Problem(
                        HttpStatus.CONFLICT,
                        "a-suspended-account-is-reported-anew",
                        new Bilingual(
                                "Akun " + name
                                        + " sedang ditangguhkan dan tidak diaktifkan oleh impor. Laporkan kembali"
                                        + " melalui POST /api/opds/{id}/accounts, atau hapus dari berkas.",
                                "The account " + name + " is suspended, and an import does not bring it back. Report it"
                                        + " by POST /api/opds/{id}/accounts, or take it out of the file."))
                .at("accounts");
    }
}
