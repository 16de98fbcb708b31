package id.tanggap.demo;

import id.tanggap.access.account.Accounts;
import id.tanggap.access.account.Credentials;
import id.tanggap.access.account.CredentialsFile;
import id.tanggap.access.account.Role;
import id.tanggap.access.account.StaffMember;
import id.tanggap.command.account.Speaker;
import id.tanggap.command.decision.Grants;
import id.tanggap.command.opd.account.ReportAccount;
import id.tanggap.command.opd.claim.AccountClaims;
import id.tanggap.command.opd.leadership.AppointHead;
import id.tanggap.command.opd.registration.RegisterOpd;
import id.tanggap.command.opd.registration.SetJurisdiction;
import id.tanggap.command.opd.registry.OfficeSeal;
import id.tanggap.command.place.PlaceImport;
import id.tanggap.command.policy.adoption.ServicePolicy;
import id.tanggap.demo.plan.Office;
import id.tanggap.demo.plan.Plan;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.person.PersonId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/** Fills the register, as Diskominfo would, and lets some of the heads in. What is so already does not change. */
final class OfficeFilling {

    /** Desks that are worth a look: quick and slow ones, and some with a lot to do. */
    static final List<String> VISITED = List.of(
            "dinas-pupr",
            "dinas-lingkungan-hidup",
            "dinas-dukcapil",
            "dinas-sosial",
            "perumda-air",
            "rsud-randukara",
            "satpol-pp",
            "kecamatan-puspaluhur",
            "desa-kedungwaluh");

    private static final List<String> FIRST = List.of("admin", "mayor", "diskominfo");

    private static final Actor DISKOMINFO = new Actor(Actor.Kind.DISKOMINFO, "diskominfo", null);

    private final EventStore events;
    private final Grants grants;
    private final AccountClaims claims;
    private final OfficeSeal seal;
    private final PlaceImport places;
    private final Accounts accounts;
    private final TransactionOperations transaction;
    private final @Nullable CredentialsFile file;

    OfficeFilling(
            EventStore events,
            Grants grants,
            AccountClaims claims,
            OfficeSeal seal,
            PlaceImport places,
            Accounts accounts,
            TransactionOperations transaction,
            @Nullable CredentialsFile file) {
        this.events = events;
        this.grants = grants;
        this.claims = claims;
        this.seal = seal;
        this.places = places;
        this.accounts = accounts;
        this.transaction = transaction;
        this.file = file;
    }

    void fill(Plan plan) {
        // Whoever tries the demo finds the credentials in the same files as whoever tried it before.
        FIRST.forEach(accounts::share);
        StringBuilder regions = new StringBuilder("kode,nama\n");
        plan.regency()
                .places()
                .forEach((code, name) ->
                        regions.append(code.value()).append(',').append(name).append('\n'));
        places.of(regions.toString().getBytes(StandardCharsets.UTF_8));
        plan.regency()
                .offices()
                .forEach(office -> transaction.executeWithoutResult(_ -> register(office, plan.begin(), plan.end())));
        adopt(plan);
        letVisitorsIn(plan);
    }

    /** They follow the one that every first start adopts, each once. */
    private void adopt(Plan plan) {
        long adopted =
                events.lastSequenceNumberFor(ServicePolicy.LINE.toString()).orElse(-1L);
        plan.policies().stream().skip(Math.max(0, adopted)).forEach(grants::grant);
    }

    /** As a whole or not at all, so that one that is there is complete, or has been changed by somebody since. */
    private void register(Office office, Instant begin, Instant end) {
        if (events.lastSequenceNumberFor(office.id().toString()).isPresent()) {
            return;
        }
        grants.grant(new RegisterOpd(office.id(), office.description(), DISKOMINFO, begin));
        office.accounts().forEach(account -> {
            claims.claim(new Speaker.Office(office.id()), account);
            grants.grant(new ReportAccount(office.id(), account, DISKOMINFO, begin));
        });
        grants.grant(new SetJurisdiction(office.id(), office.jurisdiction(), DISKOMINFO, begin));
        office.heads().forEach(head -> appoint(office, head, begin, end));
        accounts.open(new StaffMember(
                office.presentUser(),
                Role.OPD_HEAD,
                office.id().value(),
                "Kepala " + office.description().name()));
    }

    private void appoint(Office office, Office.Head head, Instant begin, Instant end) {
        Instant taken = end.minus(head.days(), ChronoUnit.DAYS);
        PersonId person = seal.person(office.id(), head.name());
        grants.grant(new AppointHead(
                office.id(),
                person,
                seal.seal(person, head.name()),
                seal.seal(person, "kepala@" + office.id().value() + ".randukara.example"),
                null,
                LocalDate.ofInstant(taken, ZoneOffset.ofHours(7)),
                DISKOMINFO,
                taken.isBefore(begin) ? begin : taken));
    }

    /** The file is written once; until it is there nobody can know the credentials that were given out for it. */
    private void letVisitorsIn(Plan plan) {
        if (file == null || Files.exists(file.file())) {
            return;
        }
        Map<String, Credentials> given = new LinkedHashMap<>();
        plan.regency().offices().stream()
                .filter(office -> VISITED.contains(office.id().value()))
                .map(Office::presentUser)
                .forEach(user -> accounts.reissue(user).ifPresent(credentials -> {
                    accounts.share(user);
                    given.put(user, credentials);
                }));
        try {
            file.write(given);
        } catch (IOException e) {
            throw new UncheckedIOException("The credentials of the demo could not be written to " + file.file(), e);
        }
    }
}
