package id.tanggap.query.complaint;

import id.tanggap.events.complaint.DeadlineKind;
import id.tanggap.events.complaint.Publicity;
import id.tanggap.events.desk.Desk;
import id.tanggap.events.desk.Due;
import id.tanggap.events.desk.OfficeHours;
import id.tanggap.events.desk.TimeSheet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A life while one event is applied to it. What the time sheet says is repeated from it where it can be asked for. */
final class LifeDraft {
    private final String channel;
    private final Instant postedAt;
    private final Instant capturedAt;
    private final TimeSheet timeSheet;
    Status status;

    @Nullable
    Status statusBefore;

    @Nullable
    String category;

    @Nullable
    String place;

    List<String> supporting;
    List<String> visibleTo;

    @Nullable
    Instant taggedAt;

    @Nullable
    String taggedOpd;

    @Nullable
    Instant resolvedAt;

    @Nullable
    Instant confirmedAt;

    @Nullable
    Instant closedAt;

    @Nullable
    Instant stoppedAt;

    int answered;
    int reopened;
    int disputed;
    int declined;
    int supporters;

    @Nullable
    String mergedInto;

    @Nullable
    String refused;

    @Nullable
    private String privateOn;

    @Nullable
    private String withheld;

    @Nullable
    private String removed;

    /** @param timeSheet with the event */
    LifeDraft(Life life, TimeSheet timeSheet) {
        this.timeSheet = timeSheet;
        status = life.status();
        statusBefore = life.statusBefore();
        channel = life.channel();
        category = life.category();
        place = life.place();
        supporting = life.supporting();
        visibleTo = life.visibleTo();
        postedAt = life.postedAt();
        capturedAt = life.capturedAt();
        taggedAt = life.taggedAt();
        taggedOpd = life.taggedOpd();
        resolvedAt = life.resolvedAt();
        confirmedAt = life.confirmedAt();
        closedAt = life.closedAt();
        stoppedAt = life.stoppedAt();
        answered = life.answered();
        reopened = life.reopened();
        disputed = life.disputed();
        declined = life.declined();
        supporters = life.supporters();
        mergedInto = life.mergedInto();
        refused = life.refused();
        privateOn = life.privateOn();
        withheld = life.withheld();
        removed = life.removed();
    }

    Life complete() {
        Desk lead = timeSheet.lead();
        Desk holder = timeSheet.holder();
        Instant asked = holder == null ? null : holder.asksSince();
        return new Life(
                status,
                statusBefore,
                channel,
                category,
                place,
                lead == null ? null : lead.opd().value(),
                supporting,
                visibleTo,
                postedAt,
                capturedAt,
                timeSheet.desks().isEmpty()
                        ? null
                        : timeSheet.desks().getFirst().from(),
                lead == null ? null : lead.from(),
                taggedAt,
                taggedOpd,
                lead == null ? null : lead.acknowledgedAt(),
                timeSheet.answeredAt(),
                asked,
                resolvedAt,
                confirmedAt,
                closedAt,
                stoppedAt,
                lead == null || lead.firstAnsweredAt() != null ? null : due(lead, DeadlineKind.FIRST_RESPONSE),
                lead == null ? null : due(lead, DeadlineKind.RESOLUTION),
                ofTheGovernment(DeadlineKind.TRIAGE),
                asked == null || holder == null ? null : holder.waitsUntil(),
                ofTheGovernment(DeadlineKind.RESOLUTION),
                timeSheet,
                answered,
                reopened,
                disputed,
                declined,
                supporters,
                mergedInto,
                refused,
                privateOn,
                withheld,
                removed);
    }

    void publicity(Publicity next) {
        privateOn = next.opened() ? null : privateOn;
        withheld = next.withheld() == null ? null : Words.of(next.withheld());
        removed = next.removed() == null ? null : Words.of(next.removed());
    }

    boolean hasAnotherDeskThan(TimeSheet before) {
        return timeSheet.desks().size() > before.desks().size();
    }

    void seenBy(String name) {
        if (!visibleTo.contains(name)) {
            visibleTo = and(visibleTo, name);
        }
    }

    private static @Nullable Instant due(Desk lead, DeadlineKind kind) {
        return lead.due(kind, OfficeHours.ALWAYS);
    }

    private @Nullable Instant ofTheGovernment(DeadlineKind kind) {
        Due due = timeSheet.due(kind, null, OfficeHours.ALWAYS);
        return due == null ? null : due.at();
    }

    static <T> List<T> and(List<T> some, T another) {
        List<T> more = new ArrayList<>(some);
        more.add(another);
        return List.copyOf(more);
    }
}
