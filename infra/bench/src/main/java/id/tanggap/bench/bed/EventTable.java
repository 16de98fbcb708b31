package id.tanggap.bench.bed;

import id.tanggap.events.complaint.ComplaintEvent;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills the event store's own table by COPY. */
public final class EventTable {

    private static final String COPY =
            "copy event (tx, aggregate_type, aggregate_id, sequence, event_id, event_time, name, revision, payload, metadata) from stdin";

    /** Below every transaction of a server that has just been made. */
    private static final int TX = 5;

    private static final int AT_ONCE = 5_000;

    private final DataSource dataSource;
    private final TransactionTemplate transaction;
    private final Serializer serializer;

    public EventTable(DataSource dataSource, PlatformTransactionManager transactions, Serializer eventSerializer) {
        this.dataSource = dataSource;
        this.transaction = new TransactionTemplate(transactions);
        this.serializer = eventSerializer;
    }

    /** Complaints and their events as they happen. */
    @FunctionalInterface
    public interface Lives {

        /** @return the events of the complaint of this number, in their order */
        List<ComplaintEvent> of(int number);
    }

    /**
     * Events as they happened: while one complaint goes on, so many others do.
     *
     * @param among one, and the events of each complaint stand side by side, as an import brings them
     */
    public void fill(Lives lives, int complaints, int among) {
        for (int from = 0; from < complaints; from += Math.max(among, AT_ONCE)) {
            int first = from;
            int end = Math.min(complaints, from + Math.max(among, AT_ONCE));
            // Keys of citizens are made in the same transaction, or each would wait for the disk.
            transaction.executeWithoutResult(_ -> copy(lives, first, end, among));
        }
        analyze();
    }

    private void copy(Lives lives, int first, int end, int among) {
        try (Connection connection = dataSource.getConnection()) {
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
            for (int from = first; from < end; from += among) {
                List<List<ComplaintEvent>> side = IntStream.range(from, Math.min(end, from + among))
                        .mapToObj(lives::of)
                        .toList();
                int longest = side.stream().mapToInt(List::size).max().orElse(0);
                for (int sequence = 0; sequence < longest; sequence++) {
                    for (List<ComplaintEvent> complaint : side) {
                        if (sequence < complaint.size()) {
                            byte[] row = row(complaint.get(sequence), sequence).getBytes(StandardCharsets.UTF_8);
                            copy.writeToCopy(row, 0, row.length);
                        }
                    }
                }
            }
            copy.endCopy();
        } catch (SQLException e) {
            throw new IllegalStateException("The events could not be copied", e);
        }
    }

    private void analyze() {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("vacuum analyze event");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String row(ComplaintEvent event, long sequence) {
        SerializedObject<String> payload = serializer.serialize(event, String.class);
        SerializedObject<String> metadata = serializer.serialize(MetaData.emptyInstance(), String.class);
        return String.join(
                        "\t",
                        Integer.toString(TX),
                        "complaint",
                        event.complaint().toString(),
                        Long.toString(sequence),
                        UUID.randomUUID().toString(),
                        event.at().toString(),
                        payload.getType().getName(),
                        nullable(payload.getType().getRevision()),
                        escaped(payload.getData()),
                        escaped(metadata.getData()))
                + "\n";
    }

    private static String nullable(@Nullable String text) {
        return text == null ? "\\N" : escaped(text);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
