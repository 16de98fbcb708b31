package id.tanggap.command.imports.taking;

import static org.axonframework.messaging.MetaData.with;

import id.tanggap.access.problem.Bilingual;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.Outlook;
import id.tanggap.command.decision.Course;
import id.tanggap.command.imports.kept.Imports.Tally;
import id.tanggap.command.imports.kept.Remark;
import id.tanggap.command.imports.mapping.Archived;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.TrackingCode;
import id.tanggap.events.person.PersonId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;

/** What comes of some rows of an import, until it is written down as a whole. */
final class Chunk {

    /** The name under which an event says which import told it. */
    static final String IMPORT = "import";

    private final String job;
    private final List<DomainEventMessage<?>> events = new ArrayList<>();
    private final Map<ComplaintId, List<DomainEventMessage<?>>> streams = new HashMap<>();
    private final Map<ComplaintId, PersonId> citizens = new HashMap<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final Set<TrackingCode> ended = new HashSet<>();
    private long rows;
    private long accepted;
    private long duplicates;
    private long rejected;
    private long unfinished;

    Chunk(String job) {
        this.job = job;
    }

    /** The whole stream of a complaint to which a row of this chunk has added; nothing if none has. */
    Optional<List<DomainEventMessage<?>>> stream(ComplaintId complaint) {
        return Optional.ofNullable(streams.get(complaint));
    }

    void accept(Archived row, PersonId citizen, Course<ComplaintState, ComplaintEvent> course, Outlook outlook) {
        append(row.complaint(), List.of(), course, outlook);
        citizens.put(row.complaint(), citizen);
        accepted++;
        rows++;
        if (row.resolvedAt() == null) {
            unfinished(row);
        }
    }

    /** @param there the events that there are already */
    void goOn(
            Archived row,
            List<DomainEventMessage<?>> there,
            Course<ComplaintState, ComplaintEvent> course,
            Outlook outlook) {
        append(row.complaint(), there, course, outlook);
        accepted++;
        rows++;
        ended(row.trackingCode());
        if (row.resolvedAt() == null) {
            unfinished(row);
        }
    }

    private void unfinished(Archived row) {
        unfinished++;
        remarks.add(new Remark(
                row.line(),
                Remark.UNFINISHED,
                new Bilingual(
                        "Tanpa waktu selesai: masuk sebagai aduan yang masih terbuka.",
                        "Without an end: taken over as a complaint that is still open."),
                row.trackingCode().value(),
                null));
    }

    /** What an earlier row of this file may have said of its end holds no longer. */
    private void ended(TrackingCode code) {
        if (remarks.removeIf(remark -> code.value().equals(remark.complaint()))) {
            unfinished--;
        }
        ended.add(code);
    }

    void duplicate() {
        rows++;
        duplicates++;
    }

    void reject(long line, Bilingual reason, byte[] cells) {
        rows++;
        rejected++;
        remarks.add(new Remark(line, Remark.REJECTED, reason, null, cells));
    }

    private void append(
            ComplaintId complaint,
            List<DomainEventMessage<?>> there,
            Course<ComplaintState, ComplaintEvent> course,
            Outlook outlook) {
        List<DomainEventMessage<?>> further =
                course.messages(with(Outlook.NAME, outlook.name()).and(IMPORT, job));
        List<DomainEventMessage<?>> stream = new ArrayList<>(there);
        stream.addAll(further);
        streams.put(complaint, stream);
        events.addAll(further);
    }

    List<DomainEventMessage<?>> events() {
        return events;
    }

    Map<ComplaintId, PersonId> citizens() {
        return citizens;
    }

    List<Remark> remarks() {
        return remarks;
    }

    /** Those of which a row of this chunk says more than an earlier one of the file. */
    Set<TrackingCode> ended() {
        return ended;
    }

    Tally tally() {
        return new Tally(rows, accepted, duplicates, rejected, unfinished);
    }
}
