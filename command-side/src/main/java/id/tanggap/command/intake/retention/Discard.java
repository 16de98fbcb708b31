package id.tanggap.command.intake.retention;

import id.tanggap.access.account.StaffMember;
import id.tanggap.access.problem.Bilingual;
import id.tanggap.access.problem.Problem;
import id.tanggap.command.form.Done;
import java.time.Clock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** An operator says that something parked will never be mended: what it holds is deleted, that it was there is kept. */
@RestController
class Discard {

    private static final Logger log = LoggerFactory.getLogger(Discard.class);
    private static final Pattern FORM = Pattern.compile("([0-9]{1,18})(?:\\.([0-9]{1,9}))?");

    /** @param id what was discarded, now or before */
    record Discarded(String id) implements Done {}

    private final Parked parked;
    private final Clock clock;

    Discard(Parked parked, Clock clock) {
        this.parked = parked;
        this.clock = clock;
    }

    /** @param id a delivery, {@code 12}, or one change of it, {@code 12.0} */
    @PostMapping("/api/admin/parked/{id}/discard")
    Discarded discard(@PathVariable String id, @AuthenticationPrincipal StaffMember staff) {
        Matcher form = FORM.matcher(id);
        if (!form.matches()) {
            throw notParked(id);
        }
        long delivery = Long.parseLong(form.group(1));
        @Nullable Integer ordinal = form.group(2) == null ? null : Integer.valueOf(form.group(2));
        if (parked.discard(delivery, ordinal, clock.instant())) {
            log.info("{} discarded what was parked: {}", staff.user(), id);
        } else if (!parked.isDiscarded(delivery, ordinal)) {
            throw notParked(id);
        }
        return new Discarded(id);
    }

    private static Problem notParked(String id) {
        return new Problem(
                HttpStatus.NOT_FOUND,
                "not-parked",
                new Bilingual(
                        "Tidak ada yang terparkir dengan id %s. Lihat GET /api/admin/parked: id ialah delivery, atau delivery.change."
                                .formatted(id),
                        "Nothing is parked as %s. See GET /api/admin/parked: an id is delivery, or delivery.change."
                                .formatted(id)));
    }
}
