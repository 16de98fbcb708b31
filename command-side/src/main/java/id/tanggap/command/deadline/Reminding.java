package id.tanggap.command.deadline;

import id.tanggap.command.complaint.Complaints;
import java.time.Clock;
import org.axonframework.commandhandling.gateway.CommandGateway;

/** Asks a complaint what a reminder was set for; what is put off meanwhile is asked when it is due then. */
final class Reminding {

    private final CommandGateway commands;
    private final Complaints complaints;
    private final Clock clock;
    private final Reminders reminders;

    Reminding(CommandGateway commands, Complaints complaints, Clock clock, Reminders reminders) {
        this.commands = commands;
        this.complaints = complaints;
        this.clock = clock;
        this.reminders = reminders;
    }

    void ask(Reminder reminder) {
        commands.sendAndWait(reminder.question(clock.instant()));
        complaints
                .find(reminder.complaint())
                .flatMap(complaint -> reminder.later(complaint.timeSheet()))
                .ifPresent(reminders::set);
    }
}
