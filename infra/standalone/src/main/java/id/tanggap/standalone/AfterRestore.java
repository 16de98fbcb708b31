package id.tanggap.standalone;

import id.tanggap.eventstore.StoredEvent;
import id.tanggap.eventstore.backup.BackupProblem;
import id.tanggap.eventstore.kurrent.KurrentHistory;
import id.tanggap.eventstore.kurrent.LogPosition;
import id.tanggap.eventstore.recovery.RestoredPlaces;
import id.tanggap.eventstore.recovery.RestoredPlaces.Place;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * What {@code infra/after-restore} does when the event store, PostgreSQL and Elasticsearch were restored from backups of
 * different hours. Nothing may run meanwhile. Done twice it changes nothing the second time that the start after it would
 * not do as well.
 *
 * <ul>
 *   <li>Places that are in no history the server holds go on right after the last event that is common to both.
 *   <li>What reactions keep in PostgreSQL knows of events that are gone: it is made anew from the beginning, by reactions
 *       that may all be done twice. Whatever speaks to people repeats nothing.
 *   <li>Deliveries of the platforms that are younger than the server's backup are read once more, so their complaints come
 *       back.
 *   <li>Documents are built anew, whatever hour they are of.
 *   <li>What nobody can bring back, and what people have to do again, is told.
 * </ul>
 */
final class AfterRestore {

    /** What they keep in PostgreSQL follows from all events, and to do all of it twice changes nothing. */
    static final Set<String> FROM_THE_BEGINNING =
            Set.of("routing", "deadlines", "waiting", "duplicates", "decided-accounts", "erasure", "rows");

    /** They go on where they were: what they carry out are orders of a moment, and links that end. */
    static final Set<String> GOING_ON = Set.of("projection-orders", "reaction-orders", "photos");

    /** They write to people, whatever else does. */
    static final Set<String> SPEAKING = Set.of("replies");

    private static final List<String> MADE_BY_ROUTING = List.of(
            "directory_opd",
            "directory_account",
            "directory_category",
            "directory_area",
            "policy_in_force",
            "policy_of_category",
            "routing_version",
            "routing_line",
            "routing_assigned");

    /** The clocks of the nodes and of the server need not agree. */
    private static final Duration MARGIN = Duration.ofHours(1);

    private final Connection connection;
    private final JdbcClient sql;
    private final @Nullable KurrentHistory history;
    private final Set<String> speaking;
    private final Consumer<String> said;

    /**
     * @param history null where the events are in PostgreSQL
     * @param speaking further processors that write to people
     */
    AfterRestore(Connection connection, @Nullable KurrentHistory history, Set<String> speaking, Consumer<String> said) {
        this.connection = connection;
        this.sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        this.history = history;
        this.speaking = Stream.concat(SPEAKING.stream(), speaking.stream()).collect(Collectors.toUnmodifiableSet());
        this.said = said;
    }

    /** @param apply whether it is done, all or nothing, or only shown */
    void run(@Nullable Instant writtenUntil, boolean apply) throws SQLException {
        connection.setAutoCommit(false);
        try {
            requireNothingRuns();
            if (history == null) {
                say(
                        "Peristiwa dan tempat pemroses ada dalam satu basis data: semua cocok.",
                        "Events and places are in one database: they fit.");
            } else {
                recover(RestoredPlaces.find(connection, history, writtenUntil), history);
            }
            rebuildProjections();
            if (apply) {
                connection.commit();
                say("Selesai. Jalankan Tanggap.", "Done. Start Tanggap.");
            } else {
                say("Belum ada yang diubah. Ulangi dengan --apply.", "Nothing was changed. Repeat it with --apply.");
            }
        } finally {
            connection.rollback();
        }
    }

    private void say(String indonesian, String english) {
        said.accept(indonesian);
        said.accept(english);
    }

    private void requireNothingRuns() {
        List<String> running = sql.sql("""
                        select distinct owner from token_entry
                         where owner is not null and timestamp::timestamptz > now() - interval '30 seconds'""").query(String.class).list();
        if (!running.isEmpty()) {
            throw new BackupProblem(
                    "Tanggap masih berjalan (" + running + "). Hentikan semua node, tunggu 30 detik, lalu ulangi.",
                    "Tanggap is still running (" + running + "). Stop all nodes, wait 30 seconds, and repeat.");
        }
    }

    private void recover(RestoredPlaces restored, KurrentHistory server) throws SQLException {
        if (!restored.anyLost()) {
            say("Semua tempat pemroses ada dalam riwayat server.", "All places are in the server's history.");
            goToTheEnd(restored, server);
            return;
        }
        LogPosition common = restored.lastCommon();
        say(
                "Peristiwa terakhir yang sama: " + described(common) + ".",
                "Last common event: " + described(common) + ".");
        tellWhatWasWrittenSince(server, common);
        for (Place place : restored.places()) {
            if (place.isLost()) {
                said.accept("  %s/%d: %s".formatted(place.processor(), place.segment(), place.lost()));
                RestoredPlaces.move(connection, place.processor(), place.segment(), common);
            }
        }
        beginAnew(restored);
        Instant since = (common == null || common.written() == null ? Instant.EPOCH : common.written()).minus(MARGIN);
        readDeliveriesAgain(server, since);
        tellWhatPeopleMustDoAgain(since);
    }

    private static String described(@Nullable LogPosition place) {
        return place == null ? "–" : "%s (%s, %s)".formatted(place.event(), place.written(), place.commit());
    }

    private void tellWhatWasWrittenSince(KurrentHistory server, @Nullable LogPosition common) {
        long since = server.after(common).count();
        if (since > 0) {
            say(
                    since + " peristiwa ditulis setelah itu dan akan diikuti.",
                    since + " events were written after it and will be followed.");
        }
    }

    /** Their places are sound but of an older hour than the server: what they would do again they have done. */
    private void goToTheEnd(RestoredPlaces restored, KurrentHistory server) throws SQLException {
        LogPosition end = server.lastWrittenUntil(Instant.MAX).orElse(null);
        for (String processor : speaking) {
            List<Place> places = restored.places().stream()
                    .filter(place -> place.processor().equals(processor))
                    .toList();
            if (places.isEmpty()) {
                continue;
            }
            LogPosition hindmost = places.stream()
                    .map(Place::reached)
                    .reduce((one, other) -> one == null || other == null ? null : one.lowerBound(other))
                    .orElse(null);
            List<StoredEvent> passed = server.after(hindmost).toList();
            say(
                    processor + " tidak mengulang " + passed.size() + " peristiwa:",
                    processor + " does not repeat " + passed.size() + " events:");
            passed.forEach(
                    event -> said.accept("  %s %s %s".formatted(event.time(), event.name(), event.aggregateId())));
            restored.moveAll(connection, processor, end);
        }
    }

    private void beginAnew(RestoredPlaces restored) throws SQLException {
        for (String processor : new TreeSet<>(FROM_THE_BEGINNING)) {
            if (!speaking.contains(processor)) {
                restored.moveAll(connection, processor, null);
            }
        }
        for (String table : MADE_BY_ROUTING) {
            if (exists(table)) {
                sql.sql("delete from " + table).update();
            }
        }
        say(
                "Dari awal, tanpa mengulang apa pun bagi orang: " + new TreeSet<>(FROM_THE_BEGINNING) + ".",
                "From the beginning, repeating nothing for anybody: " + new TreeSet<>(FROM_THE_BEGINNING) + ".");
    }

    private void readDeliveriesAgain(KurrentHistory server, Instant since) {
        if (!exists("intake_delivery")) {
            return;
        }
        Set<String> handled = new TreeSet<>(sql.sql("select distinct complaint from intake_post where handled_at >= ?")
                .param(Timestamp.from(since))
                .query(String.class)
                .list());
        List<Long> deliveries = sql.sql("""
                        select id from intake_delivery d
                         where body is not null
                           and (received_at >= :since
                                or exists (select from intake_item where delivery = d.id and changed_at >= :since))""")
                .param("since", Timestamp.from(since))
                .query(Long.class)
                .list();
        Long[] ids = deliveries.toArray(Long[]::new);
        Set<String> comingBack =
                new TreeSet<>(sql.sql("""
                        select distinct complaint from intake_item where delivery = any (?) and complaint is not null""").param(ids).query(String.class).list());
        sql.sql("delete from intake_item where delivery = any (?)").param(ids).update();
        sql.sql("""
                        update intake_delivery set state = 'received', attempts = 0, reason = null, due_at = now()
                         where id = any (?)""").param(ids).update();
        sql.sql("delete from intake_post where handled_at >= ?")
                .param(Timestamp.from(since))
                .update();
        say(
                deliveries.size() + " kiriman sejak " + since + " dibaca sekali lagi.",
                deliveries.size() + " deliveries since " + since + " are read once more.");
        List<String> gone = handled.stream()
                .filter(complaint -> !comingBack.contains(complaint) && !isKnown(server, complaint))
                .toList();
        list(
                "Aduan tanpa peristiwa dan tanpa kiriman, harus dimasukkan lagi",
                "Complaints without events and without a delivery, to be entered again",
                gone);
        if (exists("scheduled_tasks")) {
            sql.sql("delete from scheduled_tasks where split_part(task_instance, '/', 1) = any (?)")
                    .param(gone.toArray(String[]::new))
                    .update();
        }
    }

    private static boolean isKnown(KurrentHistory server, String complaint) {
        return server.knows("complaint:" + complaint);
    }

    void tellWhatPeopleMustDoAgain(Instant since) {
        if (exists("person_key")) {
            list(
                    "Penghapusan data pribadi yang harus diulang, POST /api/persons/{person}/erase",
                    "Erasures to be repeated, POST /api/persons/{person}/erase",
                    sql.sql(
                                    "select substr(subject, 8) from person_key where subject like 'person:%' and erased_at >= ?")
                            .param(Timestamp.from(since))
                            .query(String.class)
                            .list());
        }
        if (exists("history_import")) {
            list(
                    "Berkas yang harus diimpor lagi",
                    "Files to be imported again",
                    // What a file is called may name somebody, so it is sealed.
                    sql.sql("""
                                    select id || ' (' || staff || ', ' || to_char(received_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') || ')'
                                      from history_import where finished_at >= ? order by received_at""")
                            .param(Timestamp.from(since))
                            .query(String.class)
                            .list());
        }
    }

    private void list(String indonesian, String english, List<String> what) {
        if (!what.isEmpty()) {
            said.accept("%s / %s: %d".formatted(indonesian, english, what.size()));
            what.forEach(each -> said.accept("  " + each));
        }
    }

    /** By an index beside each, which is asked once it shows every event; until then the old one is. */
    private void rebuildProjections() {
        if (!exists("projection_generation")) {
            return;
        }
        int rebuilt = sql.sql("update projection_generation set version = 0 where state in ('live', 'building')")
                .update();
        say(
                "Proyeksi dibangun ulang saat Tanggap dijalankan: " + rebuilt + ".",
                "Projections are built anew when Tanggap starts: " + rebuilt + ".");
    }

    private boolean exists(String table) {
        return sql.sql("select to_regclass(?) is not null")
                .param(table)
                .query(Boolean.class)
                .single();
    }
}
