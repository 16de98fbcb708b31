package id.tanggap.bench.measure;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.tanggap.bench.Bench;
import id.tanggap.bench.Findings;
import id.tanggap.bench.Scale;
import id.tanggap.bench.bed.Application;
import id.tanggap.bench.bed.Bed;
import id.tanggap.bench.bed.Bed.Plot;
import id.tanggap.bench.bed.Core;
import id.tanggap.bench.bed.History;
import id.tanggap.bench.figure.Bar;
import id.tanggap.bench.figure.Figure;
import id.tanggap.bench.load.Clients;
import id.tanggap.bench.load.Loop;
import id.tanggap.bench.load.Rounds;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.eventstore.postgres.PostgresEventStorageEngine;
import id.tanggap.eventstore.shredding.PersonalData;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What encryption and metrics cost. */
final class CostBench implements Bench {

    private static final int CLIENTS = 8;
    private static final int APART = 300_000;

    @Override
    public String name() {
        return "cost";
    }

    @Override
    public void run(Bed bed, Scale scale, Findings findings) throws Exception {
        findings.attempt("encryption", () -> encryption(bed, scale, findings));
        findings.attempt("metrics", () -> metrics(bed, scale, findings));
    }

    private static void encryption(Bed bed, Scale scale, Findings findings) throws Exception {
        try (Core core = Core.withoutProjections(bed.plot())) {
            PersonalData vault = core.part(PersonalData.class);
            Duration time = Duration.ofSeconds(scale.pick(1, 2, 2, 5));
            AtomicInteger next = new AtomicInteger();
            Rounds rounds = Rounds.inTurn(
                    scale.pick(1, 3, 9, 15),
                    () -> captured(core, new History(vault), next, time),
                    () -> captured(core, new History(CostBench::unsealed), next, time));
            findings.add(
                    Figure.beside(
                            "complaints captured with encryption beside without, %d clients".formatted(CLIENTS),
                            "/s",
                            rounds.ours(),
                            rounds.beside(),
                            Bar.atLeast(0.95),
                            "one durable transaction each, with four sealed texts; every third complaint is a new citizen's, whose key is made and kept in it"));
        }
    }

    private static double captured(Core core, History history, AtomicInteger next, Duration time) throws Exception {
        PostgresEventStorageEngine engine = core.part(PostgresEventStorageEngine.class);
        TransactionTemplate transaction = new TransactionTemplate(core.part(PlatformTransactionManager.class));
        return Clients.work(CLIENTS, time, _ -> {
                    // Citizens of its own: two clients do not make the key of one at the same time.
                    AtomicInteger number = new AtomicInteger(next.getAndAdd(APART));
                    return () -> transaction.executeWithoutResult(_ -> {
                        ComplaintEvent captured =
                                history.of(number.getAndIncrement(), 1).getFirst();
                        engine.appendEvents(new GenericDomainEventMessage<>(
                                "complaint", captured.complaint().toString(), 0, captured));
                    });
                })
                .perSecond();
    }

    /** As long as a sealed text, and open. */
    private static String unsealed(String subject, String text) {
        return "s1." + Base64.getUrlEncoder().withoutPadding().encodeToString((text + " ".repeat(28)).getBytes(UTF_8));
    }

    private static void metrics(Bed bed, Scale scale, Findings findings) throws Exception {
        Plot on = door(bed.plot());
        Plot off = door(bed.plot())
                .with("management.metrics.enable.all", false)
                .with("management.prometheus.metrics.export.enabled", false);
        try (Application measured = Application.start(bed, on);
                Application unmeasured = Application.start(bed, off)) {
            Duration time = Duration.ofSeconds(scale.pick(1, 2, 3, 10));
            Duration warm = Duration.ofSeconds(scale.pick(1, 8, 12, 30));
            int prepared = scale.pick(200, 30_000, 120_000, 300_000);
            Deliveries ours = Deliveries.prepared(measured, prepared);
            Deliveries theirs = Deliveries.prepared(unmeasured, prepared);
            perSecond(measured, ours, warm);
            perSecond(unmeasured, theirs, warm);
            Rounds rounds = Rounds.ofWarm(
                    scale.pick(1, 4, 9, 15),
                    () -> perSecond(measured, ours, time),
                    () -> perSecond(unmeasured, theirs, time));
            findings.add(Figure.beside(
                    "webhook 2xx/s with metrics beside without, %d clients".formatted(CLIENTS),
                    "/s",
                    rounds.ours(),
                    rounds.beside(),
                    Bar.atLeast(0.98),
                    ""));
        }
    }

    private static Plot door(Plot plot) {
        return plot.with("tanggap.journal.workers", 0).with("tanggap.journal.askers", 0);
    }

    private static double perSecond(Application application, Deliveries deliveries, Duration time) {
        return WebhookBench.succeeded(
                        new Loop(application.address(), deliveries::request).closed(CLIENTS, time, deliveries.next()))
                .perSecond();
    }
}
