package id.tanggap.bench.measure;

import id.tanggap.bench.Bench;
import id.tanggap.bench.Findings;
import id.tanggap.bench.Scale;
import id.tanggap.bench.bed.Bed;
import id.tanggap.bench.bed.Core;
import id.tanggap.bench.bed.History;
import id.tanggap.bench.figure.Bar;
import id.tanggap.bench.figure.Figure;
import id.tanggap.bench.load.Clients;
import id.tanggap.bench.load.Rounds;
import id.tanggap.command.complaint.ComplaintSnapshots;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.Complaints;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.eventstore.shredding.PersonalData;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Reading a complaint to decide upon it, long as it may have become. */
final class LoadingBench implements Bench {

    private static final int SHORT = 10;
    private static final int AT_ONCE = 500;

    /** As many as may follow a snapshot before the next one is taken. */
    private static final int AFTER_THE_SNAPSHOT = 24;

    @Override
    public String name() {
        return "loading";
    }

    @Override
    public void run(Bed bed, Scale scale, Findings findings) throws Exception {
        int many = scale.pick(200, 2_000, 10_000, 10_000);
        try (Core core = Core.withoutProjections(bed.plot())) {
            EventStore events = core.part(EventStore.class);
            History history = new History(core.part(PersonalData.class));
            ComplaintId few = lived(events, history, 1, SHORT);
            ComplaintId bare = lived(events, history, 2, many);
            ComplaintId kept = lived(events, history, 3, many - AFTER_THE_SNAPSHOT);
            ComplaintSnapshots.in(events).scheduleSnapshot(ComplaintState.class, kept.toString());
            live(events, history.of(3, History.EVENTS).getLast(), kept, many - AFTER_THE_SNAPSHOT, AFTER_THE_SNAPSHOT);
            Complaints complaints = new Complaints(events);
            Duration time = Duration.ofSeconds(scale.pick(1, 2, 2, 5));
            Rounds rounds =
                    Rounds.inTurn(scale.rounds(), () -> p50(complaints, kept, time), () -> p50(complaints, few, time));
            findings.add(Figure.beside(
                    "loading a complaint of %,d events beside one of %d, p50".formatted(many, SHORT),
                    "ms",
                    rounds.ours(),
                    rounds.beside(),
                    Bar.atMost(2),
                    "a snapshot and the %d events after it, the most there are".formatted(AFTER_THE_SNAPSHOT)));
            Rounds without =
                    Rounds.inTurn(scale.rounds(), () -> p50(complaints, bare, time), () -> p50(complaints, few, time));
            findings.add(
                    Figure.beside("the same without a snapshot", "ms", without.ours(), without.beside(), Bar.NONE, ""));
        }
    }

    private static ComplaintId lived(EventStore events, History history, int number, int count) {
        List<ComplaintEvent> first = history.of(number, History.EVENTS);
        ComplaintId complaint = History.complaint(number);
        for (int sequence = 0; sequence < first.size(); sequence++) {
            events.publish(message(complaint, sequence, first.get(sequence)));
        }
        live(events, first.getLast(), complaint, first.size(), count - first.size());
        return complaint;
    }

    private static void live(EventStore events, ComplaintEvent event, ComplaintId complaint, int first, int count) {
        for (int from = 0; from < count; from += AT_ONCE) {
            List<GenericDomainEventMessage<?>> some = new ArrayList<>();
            for (int i = from; i < Math.min(count, from + AT_ONCE); i++) {
                some.add(message(complaint, (long) first + i, event));
            }
            events.publish(some);
        }
    }

    private static GenericDomainEventMessage<?> message(ComplaintId complaint, long sequence, ComplaintEvent event) {
        return new GenericDomainEventMessage<>("complaint", complaint.toString(), sequence, event);
    }

    private static double p50(Complaints complaints, ComplaintId id, Duration time) throws Exception {
        return Clients.work(1, time, _ -> () -> {
                    if (complaints.find(id).isEmpty()) {
                        throw new IllegalStateException("There is no such complaint");
                    }
                })
                .latencies()
                .percentile(50);
    }
}
