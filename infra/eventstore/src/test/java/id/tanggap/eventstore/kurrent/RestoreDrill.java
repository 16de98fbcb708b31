package id.tanggap.eventstore.kurrent;

import id.tanggap.eventstore.AnotherHistoryException;
import id.tanggap.eventstore.Happened;
import id.tanggap.eventstore.serialization.EventRegistry;
import id.tanggap.eventstore.serialization.EventSerializer;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;

/** The server goes back to a backup while a reader is ahead of it: the reader must be told, and must find where to go on. */
final class RestoreDrill {

    private static final EventSerializer SERIALIZER =
            new EventSerializer(EventRegistry.of(Map.of("happened", Happened.class)));
    private static final int KEPT = 20;
    private static final int GONE = 20;
    private static final int SINCE = 5;

    /** Does what it is asked, and returns when it is done. */
    interface Operator {
        void please(String indonesian, String english);
    }

    private final String connectionString;
    private final TestServer.Place place;
    private final Operator operator;
    private final PrintStream out;

    RestoreDrill(String connectionString, TestServer.Place place, Operator operator, PrintStream out) {
        this.connectionString = connectionString;
        this.place = place;
        this.operator = operator;
        this.out = out;
    }

    /** @return whether the reader was told and found its way */
    boolean run() throws InterruptedException {
        LogPosition kept;
        LogPosition reached;
        try (KurrentConnection connection = connect();
                KurrentEventStore store = store(connection)) {
            write(store, "kept", KEPT);
            kept = (LogPosition) store.createHeadToken();
            operator.please(
                    "Buat cadangan server sekarang, lalu tekan Enter.", "Back the server up now, then press Enter.");
            write(store, "gone", GONE);
            reached = (LogPosition) store.createHeadToken();
        }
        operator.please(
                "Hentikan semua node, kembalikan cadangan itu, jalankan lagi, lalu tekan Enter.",
                "Stop all nodes, put that backup back, start them, then press Enter.");
        try (KurrentConnection connection = connect();
                KurrentEventStore store = store(connection)) {
            boolean told = isTold(store, reached);
            out.println("Tempat di luar riwayat diberitahukan / A place of another history is told: " + yes(told));
            write(store, "since", SINCE);
            told &= isTold(store, reached);
            out.println("Juga setelah server menulis lagi / And after the server wrote on: " + yes(told));
            LogPosition common = new KurrentHistory(connection, place.prefix())
                    .lastWrittenUntil(reached == null || reached.written() == null ? Instant.EPOCH : reached.written())
                    .orElse(null);
            boolean found = kept != null && kept.equals(common);
            out.println("Peristiwa terakhir yang sama ditemukan / The last common event is found: " + yes(found));
            List<String> expected = LongStream.range(0, SINCE)
                    .mapToObj(number -> "since " + number)
                    .toList();
            boolean goesOn = found && expected.equals(read(store, common));
            out.println("Dari sana tidak ada yang terlewat / From there nothing is missed: " + yes(goesOn));
            return told && goesOn;
        }
    }

    private static String yes(boolean well) {
        return well ? "ya / yes" : "TIDAK / NO";
    }

    private KurrentConnection connect() {
        return KurrentConnection.to(connectionString)
                .deadline(Duration.ofSeconds(10))
                .patience(Duration.ofMinutes(2))
                .open();
    }

    private KurrentEventStore store(KurrentConnection connection) {
        return KurrentEventStore.builder(place.engine(connection, SERIALIZER).build())
                .build();
    }

    private static void write(KurrentEventStore store, String aggregate, int count) {
        for (long sequence = 0; sequence < count; sequence++) {
            store.publish(new GenericDomainEventMessage<>(
                    "Thing", aggregate, sequence, new Happened(aggregate + " " + sequence)));
        }
    }

    private static boolean isTold(KurrentEventStore store, LogPosition reached) throws InterruptedException {
        try {
            store.lagBehind(reached);
            return false;
        } catch (AnotherHistoryException told) {
            // As it must be; and so must a reader.
        }
        try (BlockingStream<TrackedEventMessage<?>> stream = store.openStream(reached)) {
            stream.hasNextAvailable(60, TimeUnit.SECONDS);
            return false;
        } catch (AnotherHistoryException told) {
            return true;
        }
    }

    private static List<String> read(KurrentEventStore store, LogPosition after) throws InterruptedException {
        List<String> read = new ArrayList<>();
        try (BlockingStream<TrackedEventMessage<?>> stream = store.openStream(after)) {
            while (stream.hasNextAvailable(read.isEmpty() ? 30 : 2, TimeUnit.SECONDS)) {
                read.add(((Happened) ((DomainEventMessage<?>) stream.nextAvailable()).getPayload()).what());
            }
        }
        return read;
    }
}
