package id.tanggap.command.deadline;

import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.Complaints;
import id.tanggap.command.policy.ServicePolicies;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.CitizenKeptSilent;
import id.tanggap.events.complaint.ComplaintAssigned;
import id.tanggap.events.complaint.ComplaintDeclined;
import id.tanggap.events.complaint.ComplaintEscalated;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintReferredToTriage;
import id.tanggap.events.complaint.ComplaintReopened;
import id.tanggap.events.complaint.ComplaintUnmerged;
import id.tanggap.events.complaint.InformationReceived;
import id.tanggap.events.complaint.InformationRequested;
import id.tanggap.events.complaint.ReplyFailed;
import id.tanggap.events.desk.Desk;
import id.tanggap.events.desk.Escalation;
import id.tanggap.events.desk.OfficeHours;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * While no OPD's clock runs, or it runs and nobody heeds it, somebody else is waited for: Diskominfo to find a desk, the
 * citizen to answer a question, the government to keep what the first OPD's deadlines promised, whoever has to look at
 * what was missed. None of them is waited for without end.
 *
 * <p>It looks at what is so now and not at what was so then. So it may be told everything again, and what has been waiting
 * since before there was any of this is found too; so is what the OPD itself still owes where a version before let its
 * reminder go.
 */
@Component
@ProcessingGroup("waiting")
class WhenNobodyIsOnTheClockThenRemind {

    private final Complaints complaints;
    private final ServicePolicies policies;
    private final Reminders reminders;

    WhenNobodyIsOnTheClockThenRemind(Complaints complaints, ServicePolicies policies, Reminders reminders) {
        this.complaints = complaints;
        this.policies = policies;
        this.reminders = reminders;
    }

    @EventHandler
    void on(ComplaintReferredToTriage event) {
        remind(event);
    }

    @EventHandler
    void on(ComplaintDeclined event) {
        remind(event);
    }

    /** What the rules do by themselves, they do with what nobody had yet, or what was declined before. */
    @EventHandler
    void on(ComplaintAssigned event) {
        if (event.by().kind() != Actor.Kind.SYSTEM) {
            remind(event);
        }
    }

    @EventHandler
    void on(InformationRequested event) {
        remind(event);
    }

    @EventHandler
    void on(InformationReceived event) {
        remind(event);
    }

    @EventHandler
    void on(CitizenKeptSilent event) {
        remind(event);
    }

    @EventHandler
    void on(ComplaintEscalated event) {
        remind(event);
    }

    @EventHandler
    void on(ComplaintReopened event) {
        remind(event);
    }

    @EventHandler
    void on(ComplaintUnmerged event) {
        remind(event);
    }

    /** It was no answer, so that somebody still owes the first one. */
    @EventHandler
    void on(ReplyFailed event) {
        remind(event);
    }

    private void remind(ComplaintEvent event) {
        complaints.find(event.complaint()).ifPresent(complaint -> remind(complaint, event.at()));
    }

    private void remind(ComplaintState complaint, Instant from) {
        complaint.timeSheet().dues(OfficeHours.ALWAYS).stream()
                .map(due -> Reminder.of(complaint.id(), due))
                .forEach(reminders::set);
        Desk holder = complaint.timeSheet().holder();
        if (holder == null || holder.asksSince() == null) {
            remindOfEscalation(complaint, from);
        }
    }

    private void remindOfEscalation(ComplaintState complaint, Instant from) {
        Escalation escalation = complaint.timeSheet().escalation();
        if (escalation != null) {
            Instant looks = from.isAfter(escalation.at()) ? from : escalation.at();
            Instant next = OfficeHours.ALWAYS.after(
                    looks, policies.inForce().terms().waits().step());
            reminders.set(Reminder.ofEscalation(complaint.id(), escalation.at(), next));
        }
    }
}
