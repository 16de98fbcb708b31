package id.tanggap.command.imports.taking;

import id.tanggap.access.problem.Bilingual;
import id.tanggap.access.problem.Problem;
import id.tanggap.command.imports.kept.Content;
import id.tanggap.command.imports.kept.ImportProperties;
import id.tanggap.command.imports.kept.Imports;
import id.tanggap.command.imports.kept.Imports.Job;
import id.tanggap.command.imports.kept.KeptRejections;
import id.tanggap.command.intake.journal.PersonTraces;
import id.tanggap.command.table.CsvFile;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.zip.ZipException;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One worker's part of one import: from the row that was reached to the end. Some hundred rows go into one transaction,
 * together with the note that they are behind us.
 */
final class ImportRun {

    private static final long RENEW_EVERY = 20_000;

    private final Job job;
    private final String worker;
    private final Imports imports;
    private final RowTaking rows;
    private final PersonTraces traces;
    private final EventStore events;
    private final TransactionTemplate transaction;
    private final ImportProperties properties;
    private final KeptRejections kept;
    private final boolean blankRows;
    private final BooleanSupplier goesOn;

    /**
     * @param blankRows as in {@link Content#open}
     * @param goesOn whether the worker is to go on with the next rows
     */
    ImportRun(
            Job job,
            String worker,
            Imports imports,
            RowTaking rows,
            PersonTraces traces,
            EventStore events,
            TransactionTemplate transaction,
            ImportProperties properties,
            boolean blankRows,
            BooleanSupplier goesOn) {
        this.job = job;
        this.worker = worker;
        this.imports = imports;
        this.rows = rows;
        this.traces = traces;
        this.events = events;
        this.transaction = transaction;
        this.properties = properties;
        this.kept = new KeptRejections(properties, job.kept());
        this.blankRows = blankRows;
        this.goesOn = goesOn;
    }

    /**
     * @param trusting as in {@link RowTaking#take}
     * @throws Imports.LostLease when another worker has taken over
     */
    void run(boolean trusting) throws IOException {
        try {
            if (job.rows() == null) {
                count();
            }
            if (takeOver(trusting)) {
                transaction.executeWithoutResult(_ -> imports.done(job.id()));
            }
        } catch (Problem unreadable) {
            transaction.executeWithoutResult(_ -> imports.failed(job.id(), unreadable.text()));
        } catch (UncheckedIOException broken) {
            if (!(broken.getCause() instanceof ZipException || broken.getCause() instanceof EOFException)) {
                throw broken;
            }
            notWhole();
        } catch (ZipException | EOFException broken) {
            notWhole();
        }
    }

    private void notWhole() {
        transaction.executeWithoutResult(_ -> imports.failed(
                job.id(),
                new Bilingual(
                        "Berkas gzip tidak utuh. Kemas ulang, lalu kirim lagi.",
                        "The gzip file is not whole. Pack it again and send it once more.")));
    }

    /** Reads to the end once before anything is taken over: of a file that cannot be read nothing is. */
    private void count() throws IOException {
        long count = 0;
        try (CsvFile file = Content.open(imports, job.id(), properties, blankRows)) {
            while (file.next().isPresent()) {
                if (++count % RENEW_EVERY == 0) {
                    imports.renew(job.id(), worker);
                }
                if (count > properties.mostRows()) {
                    throw tooManyRows();
                }
            }
        }
        imports.counted(job.id(), count);
    }

    private Problem tooManyRows() {
        return new Problem(
                HttpStatus.CONTENT_TOO_LARGE,
                "too-many-rows",
                new Bilingual(
                        "Berkas mempunyai lebih dari " + properties.mostRows() + " baris. Kirim dalam beberapa berkas.",
                        "The file has more than " + properties.mostRows() + " rows. Send it in several files."));
    }

    /** @return whether it came to the end */
    private boolean takeOver(boolean trusting) throws IOException {
        long reached = job.reached();
        try (CsvFile file = Content.open(imports, job.id(), properties, blankRows)) {
            for (long behind = 0; behind < reached; behind++) {
                file.next();
            }
            for (List<Candidate> some = next(file); !some.isEmpty(); some = next(file)) {
                if (!goesOn.getAsBoolean()) {
                    return false;
                }
                write(some, reached, trusting);
                reached += some.size();
            }
        }
        return true;
    }

    private List<Candidate> next(CsvFile file) {
        List<Candidate> some = new ArrayList<>(properties.chunk());
        while (some.size() < properties.chunk()) {
            Optional<CsvFile.Row> row = file.next();
            if (row.isEmpty()) {
                break;
            }
            some.add(rows.candidate(row.get()));
        }
        return some;
    }

    private void write(List<Candidate> some, long reached, boolean trusting) {
        KeptRejections.Choice choice = Objects.requireNonNull(transaction.execute(_ -> {
            Chunk chunk = rows.take(some, trusting);
            KeptRejections.Choice chosen = kept.of(chunk.remarks());
            traces.noteAll(chunk.citizens());
            int ended = imports.ended(job.id(), chunk.ended());
            imports.remark(job.id(), chosen.remarks());
            events.publish(chunk.events());
            imports.advance(job.id(), worker, reached, chunk.tally().without(ended), chosen.after());
            return chosen;
        }));
        kept.committed(choice);
    }
}
