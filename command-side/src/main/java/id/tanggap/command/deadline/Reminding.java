package id.tanggap.command.deadline;

import id.tanggap.command.complaint.Complaints;
import id.tanggap.command.decision.Grants;
import java.time.Clock;

/** Asks a complaint what a reminder was set for; what is put off meanwhile is asked when it is due then. */
final class Reminding {

    private final Grants grants;
    private final Complaints complaints;
    private final Clock clock;
    private final Reminders reminders;

    Reminding(Grants grants, Complaints complaints, Clock clock, Reminders reminders) {
        this.grants = grants;
        this.complaints = complaints;
        this.clock = clock;
        this.reminders = reminders;
    }

    void ask(Reminder reminder) {
        grants.grant(reminder.question(clock.instant()));
        complaints
                .find(reminder.complaint())
                .flatMap(complaint -> reminder.later(complaint.timeSheet()))
                .ifPresent(reminders::set);
    }
}
