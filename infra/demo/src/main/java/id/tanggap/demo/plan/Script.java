package id.tanggap.demo.plan;

import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.decision.Intent;
import id.tanggap.events.complaint.ComplaintEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Commands with their times. What was noted for the same moment stays in the order in which it was noted. */
final class Script {

    private record Line(Instant at, Intent<ComplaintState, ComplaintEvent> command) {}

    private final List<Line> lines = new ArrayList<>();

    void at(Instant at, Intent<ComplaintState, ComplaintEvent> command) {
        lines.add(new Line(at, command));
    }

    List<Intent<ComplaintState, ComplaintEvent>> inOrder() {
        return lines.stream()
                .sorted(Comparator.comparing(Line::at))
                .<Intent<ComplaintState, ComplaintEvent>>map(Line::command)
                .toList();
    }
}
