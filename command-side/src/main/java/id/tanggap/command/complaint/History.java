package id.tanggap.command.complaint;

import id.tanggap.command.decision.Intent;
import id.tanggap.command.decision.RuleBroken;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.desk.OfficeHours;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is told of one complaint after the fact: its events, each with the time at which it happened, and what became of
 * it. They come about by the same decisions as what happens today.
 */
public record History(List<ComplaintEvent> events, ComplaintState outcome) {

    public History {
        events = List.copyOf(events);
    }

    /**
     * @param wishes in the order of their times, the capture first
     * @throws RuleBroken when it cannot have been so
     */
    public static History of(List<? extends Intent<ComplaintState, ComplaintEvent>> wishes) {
        List<ComplaintEvent> events = new ArrayList<>();
        @Nullable ComplaintState state = null;
        for (Intent<ComplaintState, ComplaintEvent> wish : wishes) {
            for (ComplaintEvent event : wish.decide(state)) {
                state = ComplaintState.evolve(state, event);
                events.add(event);
            }
        }
        if (state == null) {
            throw new IllegalArgumentException("A history begins with a capture");
        }
        return new History(events, state);
    }

    /**
     * What is told further of a complaint of which a part was told before, decided upon all that has happened since.
     *
     * @param happened all events that there are
     * @param before how many events these wishes came to when they were told before
     * @param wishes all of them, as in {@link #of}
     * @throws RuleBroken when it cannot go on so
     */
    public static History goingOn(
            List<ComplaintEvent> happened, int before, List<? extends Intent<ComplaintState, ComplaintEvent>> wishes) {
        @Nullable ComplaintState now = null;
        for (ComplaintEvent event : happened) {
            now = ComplaintState.evolve(now, event);
        }
        List<ComplaintEvent> further = new ArrayList<>();
        @Nullable ComplaintState then = null;
        int told = 0;
        for (Intent<ComplaintState, ComplaintEvent> wish : wishes) {
            boolean isNew = told >= before;
            for (ComplaintEvent event : wish.decide(then)) {
                then = ComplaintState.evolve(then, event);
                told++;
            }
            if (isNew) {
                for (ComplaintEvent event : wish.decide(now)) {
                    now = ComplaintState.evolve(now, event);
                    further.add(event);
                }
            }
        }
        if (now == null) {
            throw new IllegalArgumentException("What goes on has begun");
        }
        return new History(further, now);
    }

    /** What is still to come of it. */
    public Outlook outlook(Instant now, Duration silence) {
        if (outcome.waitsForADesk()) {
            return Outlook.WAITING;
        }
        Instant resolved = outcome.resolvedAt();
        boolean running = resolved != null
                ? now.isBefore(resolved.plus(silence))
                : outcome.timeSheet().dues(OfficeHours.ALWAYS).stream().anyMatch(due -> now.isBefore(due.at()));
        return running ? Outlook.RUNNING : Outlook.SETTLED;
    }
}
