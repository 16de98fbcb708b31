package id.tanggap.command.deadline;

import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.Complaints;
import id.tanggap.command.complaint.Outlook;
import id.tanggap.command.policy.ServicePolicies;
import id.tanggap.events.complaint.CitizenKeptSilent;
import id.tanggap.events.complaint.ComplaintAssigned;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.ComplaintReopened;
import id.tanggap.events.complaint.ComplaintResolved;
import id.tanggap.events.complaint.ComplaintUnmerged;
import id.tanggap.events.complaint.InformationReceived;
import id.tanggap.events.complaint.ResolvedWithAnother;
import id.tanggap.events.desk.Due;
import id.tanggap.events.desk.OfficeHours;
import java.time.Clock;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whatever starts or moves the clock of an OPD, or of a solution, sets the reminder for its end. */
@Component
@ProcessingGroup("deadlines")
@DisallowReplay
class WhenTheClockRunsThenRemind {

    private final Complaints complaints;
    private final ServicePolicies policies;
    private final Reminders reminders;
    private final Clock clock;

    WhenTheClockRunsThenRemind(Complaints complaints, ServicePolicies policies, Reminders reminders, Clock clock) {
        this.complaints = complaints;
        this.policies = policies;
        this.reminders = reminders;
        this.clock = clock;
    }

    @EventHandler
    void on(ComplaintAssigned event, @MetaDataValue(Outlook.NAME) @Nullable String told) {
        if (event.deadlines() != null && !Outlook.SETTLED.is(told)) {
            remindOfDeadlines(event.complaint(), told != null);
        }
    }

    @EventHandler
    void on(InformationReceived event) {
        remindOfDeadlines(event.complaint(), false);
    }

    @EventHandler
    void on(CitizenKeptSilent event) {
        remindOfDeadlines(event.complaint(), false);
    }

    @EventHandler
    void on(ComplaintReopened event) {
        remindOfDeadlines(event.complaint(), false);
    }

    @EventHandler
    void on(ComplaintUnmerged event) {
        remindOfDeadlines(event.complaint(), false);
    }

    @EventHandler
    void on(ComplaintResolved event, @MetaDataValue(Outlook.NAME) @Nullable String told) {
        if (!Outlook.SETTLED.is(told)) {
            remindOfSilence(event.complaint(), event.at());
        }
    }

    @EventHandler
    void on(ResolvedWithAnother event) {
        remindOfSilence(event.complaint(), event.at());
    }

    private void remindOfSilence(ComplaintId complaint, Instant resolved) {
        Instant over = resolved.plus(policies.inForce().terms().silence());
        reminders.set(Reminder.ofSilence(complaint, resolved, over));
    }

    /** @param onlyToCome whether what is past is let go: nobody is escalated for what was late before it came here */
    private void remindOfDeadlines(ComplaintId id, boolean onlyToCome) {
        ComplaintState complaint = complaints.find(id).orElse(null);
        if (complaint == null) {
            return;
        }
        complaint.timeSheet().dues(OfficeHours.ALWAYS).stream()
                .filter(due -> due.owner() instanceof Due.Owner.Office)
                .map(due -> Reminder.of(id, due))
                .filter(reminder -> !onlyToCome || clock.instant().isBefore(reminder.when()))
                .forEach(reminders::set);
    }
}
