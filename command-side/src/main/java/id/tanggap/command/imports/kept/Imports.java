package id.tanggap.command.imports.kept;

import id.tanggap.access.problem.Bilingual;
import id.tanggap.command.imports.kept.KeptRejections.Kept;
import id.tanggap.command.intake.Vault;
import id.tanggap.events.complaint.TrackingCode;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The imports in PostgreSQL. Each has one worker at a time: whoever has the lease, until it runs out by the database's
 * clock.
 */
public final class Imports {

    private final JdbcClient sql;
    private final JdbcTemplate batches;
    private final Vault vault;
    private final Clock clock;
    private final Duration lease;

    public Imports(JdbcTemplate jdbc, Vault vault, Clock clock, Duration lease) {
        this.sql = JdbcClient.create(jdbc);
        this.batches = jdbc;
        this.vault = vault;
        this.clock = clock;
        this.lease = lease;
    }

    /**
     * An import that somebody works on.
     *
     * @param rows null until they are counted
     * @param reached how many rows are behind us
     * @param kept of the rows that were left out
     */
    public record Job(String id, String mapping, @Nullable Long rows, long reached, Kept kept) {}

    /** What came of some rows. */
    public record Tally(long rows, long accepted, long duplicates, long rejected, long unfinished) {

        /** Of the rows before, so many are not open any more. */
        public Tally without(int ended) {
            return new Tally(rows, accepted, duplicates, rejected, unfinished - ended);
        }
    }

    public void begin(String id, String staff) {
        sql.sql("insert into history_import (id, state, staff, received_at) values (?, 'receiving', ?, ?)")
                .params(id, staff, now())
                .update();
    }

    public void keep(String id, int ordinal, byte[] piece) {
        sql.sql("insert into history_content (import, ordinal, piece) values (?, ?, ?)")
                .params(id, ordinal, vault.lock(drawer(id), piece))
                .update();
    }

    /** A piece of the file; nothing after the last. */
    Optional<byte[]> piece(String id, int ordinal) {
        return sql.sql("select piece from history_content where import = ? and ordinal = ?")
                .params(id, ordinal)
                .query((row, _) -> row.getBytes(1))
                .optional()
                .map(piece -> vault.unlock(drawer(id), piece));
    }

    /** Removes what was begun and will not be finished. */
    public void drop(String id) {
        sql.sql("delete from history_import where id = ?").param(id).update();
        vault.destroy(drawer(id));
    }

    /** The import of the same file in the same way that is not done yet. */
    public Optional<String> underWay(byte[] digest) {
        return sql.sql(
                        "select id from history_import where state = 'waiting' and digest = ? order by received_at limit 1")
                .param(digest)
                .query(String.class)
                .optional();
    }

    public void received(String id, @Nullable String file, long bytes, byte[] digest, String mapping, String header) {
        sql.sql("""
                        update history_import
                           set state = 'waiting', file = :file, bytes = :bytes, digest = :digest, mapping = :mapping,
                               header = :header
                         where id = :id
                        """)
                .param("file", file == null ? null : vault.lock(drawer(id), file), Types.VARCHAR)
                .param("bytes", bytes)
                .param("digest", digest)
                .param("mapping", mapping)
                .param("header", header)
                .param("id", id)
                .update();
    }

    /** The next import that has no worker, or that this worker has already. */
    public Optional<Job> claim(String worker) {
        return sql.sql("""
                        update history_import
                           set worker = :worker, lease_until = now() + make_interval(secs => :lease),
                               started_at = coalesce(started_at, :at)
                         where id = (select id from history_import
                                      where state = 'waiting'
                                        and (worker is null or worker = :worker or lease_until < now())
                                      order by received_at, id limit 1 for update skip locked)
                        returning id, mapping, rows, reached, kept, kept_bytes
                        """)
                .param("worker", worker)
                .param("lease", lease.toMillis() / 1000.0)
                .param("at", now())
                .query((row, _) -> new Job(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, Long.class),
                        row.getLong(4),
                        new Kept(row.getLong(5), row.getLong(6))))
                .optional();
    }

    /** @throws LostLease if another one works on it by now */
    public void renew(String id, String worker) {
        requireOne(sql.sql("""
                        update history_import set lease_until = now() + make_interval(secs => ?)
                         where id = ? and worker = ?
                        """).params(lease.toMillis() / 1000.0, id, worker).update());
    }

    /** Whoever stops gives the work back at once. */
    public void release(String id, String worker) {
        sql.sql("update history_import set worker = null, lease_until = null where id = ? and worker = ?")
                .params(id, worker)
                .update();
    }

    public void counted(String id, long rows) {
        sql.sql("update history_import set rows = ? where id = ?")
                .params(rows, id)
                .update();
    }

    /**
     * These rows are behind us. In the transaction of what came of them: so it is done once, whoever does it.
     *
     * @throws LostLease if another one works on it by now
     */
    public void advance(String id, String worker, long reached, Tally tally, Kept kept) {
        requireOne(sql.sql("""
                        update history_import
                           set reached = reached + ?, accepted = accepted + ?, duplicates = duplicates + ?,
                               rejected = rejected + ?, unfinished = unfinished + ?, kept = ?, kept_bytes = ?,
                               lease_until = now() + make_interval(secs => ?)
                         where id = ? and worker = ? and reached = ?
                        """)
                .params(
                        tally.rows(),
                        tally.accepted(),
                        tally.duplicates(),
                        tally.rejected(),
                        tally.unfinished(),
                        kept.rows(),
                        kept.bytes(),
                        lease.toMillis() / 1000.0,
                        id,
                        worker,
                        reached)
                .update());
    }

    public void remark(String id, List<Remark> remarks) {
        batches.batchUpdate(
                """
                insert into history_remark (import, line, kind, reason_id, reason_en, complaint, cells)
                values (?, ?, ?, ?, ?, ?, ?)""",
                remarks.stream()
                        .map(remark -> new Object[] {
                            id,
                            remark.line(),
                            remark.kind(),
                            remark.reason().id(),
                            remark.reason().en(),
                            remark.complaint(),
                            remark.cells() == null ? null : vault.lock(drawer(id), remark.cells())
                        })
                        .toList());
    }

    /**
     * What was said to be open has ended further down the file.
     *
     * @return how many rows that was said of
     */
    public int ended(String id, Collection<TrackingCode> complaints) {
        return complaints.isEmpty()
                ? 0
                : sql.sql("""
                                delete from history_remark
                                 where import = ? and kind = 'unfinished' and complaint = any (?)
                                """)
                        .params(id, complaints.stream().map(TrackingCode::value).toArray(String[]::new))
                        .update();
    }

    /** The file has served. */
    public void done(String id) {
        finish(id, "done", null);
    }

    public void failed(String id, Bilingual error) {
        finish(id, "failed", error);
    }

    private void finish(String id, String state, @Nullable Bilingual error) {
        sql.sql("""
                        update history_import
                           set state = :state, finished_at = :at, error_id = :error_id, error_en = :error_en, worker = null,
                               lease_until = null
                         where id = :id
                        """)
                .param("state", state)
                .param("at", now())
                .param("error_id", error == null ? null : error.id(), Types.VARCHAR)
                .param("error_en", error == null ? null : error.en(), Types.VARCHAR)
                .param("id", id)
                .update();
        sql.sql("delete from history_content where import = ?").param(id).update();
    }

    /** Uploads that began before then and broke off. */
    List<String> abandoned(Instant before) {
        return sql.sql("select id from history_import where state = 'receiving' and received_at < ?")
                .param(Timestamp.from(before))
                .query(String.class)
                .list();
    }

    /** Imports that were finished before then and of which rows are kept, or what the file was called. */
    List<String> outlived(Instant before) {
        return sql.sql("""
                        select id from history_import i
                         where finished_at < ?
                           and (file is not null or exists (select 1 from history_remark r where r.import = i.id))
                        """).param(Timestamp.from(before)).query(String.class).list();
    }

    /** Nobody reads these rows again, nor the file's name; what came of the import stays. */
    void forgetRows(String id) {
        sql.sql("update history_import set file = null where id = ?").param(id).update();
        sql.sql("delete from history_remark where import = ?").param(id).update();
        vault.destroy(drawer(id));
    }

    /** The subject under which the query side opens the rows that were left out. */
    static String drawer(String id) {
        return "import:" + id;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static void requireOne(int updated) {
        if (updated != 1) {
            throw new LostLease();
        }
    }

    /** Another worker has taken over; what this one did is undone. */
    public static final class LostLease extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
