package id.tanggap.query.pages;

import id.tanggap.access.account.StaffMember;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.query.complaint.Readings;
import id.tanggap.query.complaint.Readings.Contact;
import id.tanggap.query.search.Timeline;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who complained, on the page of who has just said what they need it for. */
@Component
final class Contacts {

    private static final Duration SHOWN = Duration.ofMinutes(15);
    private static final String SEEN = "complaint.contact-seen";

    private final Readings readings;
    private final Clock clock;

    Contacts(Readings readings, Clock clock) {
        this.readings = readings;
        this.clock = clock;
    }

    /** @param latest what happened last to the complaint */
    @Nullable
    Contact shownTo(StaffMember staff, Contact contact, Timeline latest) {
        Instant since = clock.instant().minus(SHOWN);
        boolean seen = latest.items().stream()
                .anyMatch(entry -> entry.event().equals(SEEN)
                        && staff.user().equals(entry.user())
                        && entry.at().isAfter(since));
        return seen ? contact : null;
    }

    Contact of(String complaint) {
        return readings.whoComplained(new ComplaintId(complaint)).orElse(new Contact(null, null));
    }
}
