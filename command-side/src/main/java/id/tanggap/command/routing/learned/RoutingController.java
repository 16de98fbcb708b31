package id.tanggap.command.routing.learned;

import id.tanggap.access.account.StaffMember;
import id.tanggap.command.decision.Grants;
import id.tanggap.command.form.Fields;
import id.tanggap.command.form.Who;
import id.tanggap.command.routing.version.RestoreVersion;
import id.tanggap.command.routing.version.SetAutomatic;
import id.tanggap.events.complaint.CategoryId;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.routing.AutomaticTerms;
import id.tanggap.events.routing.ModelTrained.Cause;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the government says of what routing has learned. How it stands is told by {@code GET /api/routing}. */
@RestController
final class RoutingController {

    private static final double LEAST_PRECISION = 0.8;

    private final Grants grants;
    private final Schedule schedule;
    private final Clock clock;

    RoutingController(Grants grants, Schedule schedule, Clock clock) {
        this.grants = grants;
        this.schedule = schedule;
        this.clock = clock;
    }

    /**
     * Whether and how far it may assign without anybody.
     *
     * @param precision so many of those it assigns have to be right, 0.8 to 1; 0.95 if nothing is said
     * @param excluded categories that it never assigns, beside those that are confidential
     * @param offices to which alone it may; all if none is named
     */
    record AutomaticForm(
            @Nullable Boolean on,
            @Nullable Double precision,
            @Nullable List<String> excluded,
            @Nullable List<String> offices) {

        AutomaticTerms read() {
            Fields fields = new Fields();
            if (on == null) {
                fields.wrong("on", "Wajib diisi: true atau false.", "It must be given: true or false.");
            }
            double asked = precision == null ? AutomaticTerms.OFF.precision() : precision;
            if (!(asked >= LEAST_PRECISION && asked <= 1)) {
                fields.wrong("precision", "Dari 0.8 sampai 1.", "From 0.8 to 1.");
            }
            Set<CategoryId> categories = all(fields, "excluded", excluded, CategoryId::new);
            Set<OpdId> opds = all(fields, "offices", offices, OpdId::new);
            fields.check();
            return new AutomaticTerms(Boolean.TRUE.equals(on), asked, categories, opds);
        }

        private static <T> Set<T> all(
                Fields fields, String field, @Nullable List<String> values, Function<String, T> type) {
            Set<T> all = new HashSet<>();
            if (values != null) {
                values.forEach(value -> fields.as(
                                field, value, type, "Tidak dikenal: " + value + ".", "Not known: " + value + ".")
                        .ifPresent(all::add));
            }
            return all;
        }
    }

    record AutomaticSet(boolean on, double precision) {}

    @PutMapping("/api/routing/automatic")
    AutomaticSet automatic(@RequestBody AutomaticForm form, @AuthenticationPrincipal StaffMember member) {
        AutomaticTerms terms = form.read();
        grants.grant(new SetAutomatic(terms, Who.acts(member), clock.instant()));
        return new AutomaticSet(terms.on(), terms.precision());
    }

    /** Accepted; it is learned soon, in the background. */
    record Wished(Instant at) {}

    @PostMapping("/api/routing/train")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Wished train() {
        return new Wished(schedule.soon(Cause.REQUEST));
    }

    record Restored(int version) {}

    @PostMapping("/api/routing/versions/{version}/restore")
    Restored restore(@PathVariable int version, @AuthenticationPrincipal StaffMember member) {
        grants.grant(new RestoreVersion(version, Who.acts(member), clock.instant()));
        return new Restored(version);
    }
}
