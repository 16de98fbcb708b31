package id.tanggap.command.deadline;

import id.tanggap.command.complaint.Assignment;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.Complaints;
import id.tanggap.command.policy.ServicePolicies;
import id.tanggap.events.complaint.ComplaintAssigned;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.ComplaintReopened;
import id.tanggap.events.complaint.ComplaintResolved;
import id.tanggap.events.complaint.ComplaintUnmerged;
import id.tanggap.events.complaint.DeadlineKind;
import id.tanggap.events.complaint.InformationReceived;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Whatever starts or moves a clock sets the reminder for its end. */
@Component
@ProcessingGroup("deadlines")
@DisallowReplay
class WhenTheClockRunsThenRemind {

    private final Complaints complaints;
    private final ServicePolicies policies;
    private final Reminders reminders;

    WhenTheClockRunsThenRemind(Complaints complaints, ServicePolicies policies, Reminders reminders) {
        this.complaints = complaints;
        this.policies = policies;
        this.reminders = reminders;
    }

    @EventHandler
    void on(ComplaintAssigned event) {
        remindOfDeadlines(event.complaint());
    }

    @EventHandler
    void on(InformationReceived event) {
        remindOfDeadlines(event.complaint());
    }

    @EventHandler
    void on(ComplaintReopened event) {
        remindOfDeadlines(event.complaint());
    }

    @EventHandler
    void on(ComplaintUnmerged event) {
        remindOfDeadlines(event.complaint());
    }

    @EventHandler
    void on(ComplaintResolved event) {
        reminders.set(Reminder.ofSilence(
                event.complaint(),
                event.at(),
                event.at().plus(policies.inForce().terms().silence())));
    }

    private void remindOfDeadlines(ComplaintId id) {
        ComplaintState complaint = complaints.find(id).orElse(null);
        Assignment desk = complaint == null ? null : complaint.lead();
        if (complaint == null || desk == null || !complaint.stage().held()) {
            return;
        }
        for (DeadlineKind kind : DeadlineKind.values()) {
            reminders.set(Reminder.ofDeadline(id, desk, kind));
        }
    }
}
