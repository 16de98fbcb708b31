package id.tanggap.command.history;

import static org.axonframework.messaging.MetaData.with;

import id.tanggap.access.problem.Bilingual;
import id.tanggap.command.complaint.History;
import id.tanggap.command.complaint.Told;
import id.tanggap.command.history.Imports.Remark;
import id.tanggap.command.history.Imports.Tally;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.person.PersonId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;

/** What comes of some rows of an import, until it is written down as a whole. */
final class Chunk {

    private static final String AGGREGATE = "complaint";

    /** The name under which an event says which import told it. */
    static final String IMPORT = "import";

    private final String job;
    private final List<DomainEventMessage<?>> events = new ArrayList<>();
    private final Map<ComplaintId, PersonId> citizens = new HashMap<>();
    private final List<Remark> remarks = new ArrayList<>();
    private long rows;
    private long accepted;
    private long duplicates;
    private long rejected;
    private long unfinished;

    Chunk(String job) {
        this.job = job;
    }

    void accept(Archived row, PersonId citizen, History history, Told told) {
        append(row.complaint(), 0, history.events(), told);
        citizens.put(row.complaint(), citizen);
        accepted(row, history);
    }

    /** @param known how many of its events are there already */
    void goOn(Archived row, History history, int known, Told told) {
        append(
                row.complaint(),
                known,
                history.events().subList(known, history.events().size()),
                told);
        accepted(row, history);
    }

    private void accepted(Archived row, History history) {
        rows++;
        accepted++;
        if (row.resolvedAt() == null) {
            unfinished++;
            remarks.add(new Remark(
                    row.line(),
                    Remark.UNFINISHED,
                    new Bilingual(
                            "Tanpa waktu selesai: masuk sebagai aduan yang masih terbuka.",
                            "Without an end: taken over as a complaint that is still open."),
                    history.outcome().trackingCode().value(),
                    null));
        }
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

    private void append(ComplaintId complaint, int first, List<ComplaintEvent> happened, Told told) {
        MetaData metaData = with(Told.NAME, told.name()).and(IMPORT, job);
        long sequence = first;
        for (ComplaintEvent event : happened) {
            events.add(new GenericDomainEventMessage<>(AGGREGATE, complaint.toString(), sequence++, event, metaData));
        }
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

    Tally tally() {
        return new Tally(rows, accepted, duplicates, rejected, unfinished);
    }
}
