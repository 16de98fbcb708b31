package id.tanggap.query.complaint;

import id.tanggap.events.complaint.ComplaintAnswered;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.DeadlineKept;
import id.tanggap.events.complaint.DeadlineKind;
import id.tanggap.events.complaint.DeadlineMissed;
import id.tanggap.events.desk.Desk;
import id.tanggap.events.desk.TimeSheet;
import id.tanggap.events.opd.OpdId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who has had a complaint, when, what is due of them, and what was missed. */
record Holding(TimeSheet timeSheet, Offices offices, Strip strip, List<Missed> missed) {

    static Holding nobody(Instant postedAt) {
        return new Holding(TimeSheet.EMPTY, Offices.NONE, Strip.begun(postedAt), List.of());
    }

    Holding after(ComplaintEvent event) {
        TimeSheet sheet = timeSheet.after(event);
        Holding next = new Holding(sheet, offices, strip.after(event.at(), sheet), missed(event));
        return new Holding(sheet, offices.after(event, this, next), next.strip, next.missed);
    }

    /** The lead of the moment, null while nobody holds it. */
    @Nullable
    String opd() {
        Desk lead = timeSheet.lead();
        return lead == null ? null : lead.opd().value();
    }

    boolean isOnAnotherDeskThan(Holding before) {
        return timeSheet.desks().size() > before.timeSheet.desks().size();
    }

    /** An answer may reach us late that was given in time: then nothing was missed after all. */
    private List<Missed> missed(ComplaintEvent event) {
        return switch (event) {
            case DeadlineMissed e -> CaseFile.and(missed, Missed.of(e));
            case ComplaintAnswered e ->
                missed.stream()
                        .filter(one -> !isAnswered(one, e.opd()) || one.due().isBefore(e.at()))
                        .toList();
            case DeadlineKept e -> missed.stream().filter(one -> !one.is(e)).toList();
            default -> missed;
        };
    }

    private static boolean isAnswered(Missed missed, @Nullable OpdId by) {
        return missed.kind().equals(Words.of(DeadlineKind.FIRST_RESPONSE))
                && (missed.opd() == null || (by != null && missed.opd().equals(by.value())));
    }
}
