package id.tanggap.query.history;

import id.tanggap.access.problem.Bilingual;
import id.tanggap.access.problem.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/imports} and what is below it. */
@RestController
@RequestMapping("/api/imports")
public class ImportDesk {

    private static final int MOST = 200;

    private final JdbcClient sql;
    private final RemarkedRows rows;

    ImportDesk(JdbcClient sql, RemarkedRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    public record Imports(
            List<ImportProgress> items,
            long total,
            @Nullable String next) {}

    /** The newest first. */
    @GetMapping
    public Imports imports(@RequestParam(defaultValue = "50") int size, Locale locale) {
        List<ImportProgress> items =
                read(() -> sql.sql("select * from import_progress order by received_at desc, id limit ?")
                        .param(Math.clamp(size, 1, MOST))
                        .query((row, _) -> progress(row, locale))
                        .list());
        long total = read(() -> sql.sql("select count(*) from import_progress")
                .query(Long.class)
                .single());
        return new Imports(items, total, null);
    }

    @GetMapping("/{id}")
    public ImportProgress one(@PathVariable String id, Locale locale) {
        return read(() -> sql.sql("select * from import_progress where id = ?")
                .param(id)
                .query((row, _) -> progress(row, locale))
                .optional()
                .orElseThrow(Problem::notFound));
    }

    /** The rows that were left out as they were, each with its reason; mended, they can be sent again. */
    @GetMapping("/{id}/rejected.csv")
    void rejected(@PathVariable String id, Locale locale, HttpServletResponse response) throws IOException {
        ImportProgress progress = download(id, "rejected", locale, response);
        rows.writeRejected(id, progress.rejected() - progress.rejectedKept(), response.getWriter());
    }

    /** The rows that were taken over without an end. */
    @GetMapping("/{id}/open.csv")
    void open(@PathVariable String id, Locale locale, HttpServletResponse response) throws IOException {
        download(id, "open", locale, response);
        rows.writeOpen(id, response.getWriter());
    }

    private ImportProgress download(String id, String what, Locale locale, HttpServletResponse response) {
        ImportProgress progress = one(id, locale);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"import-%s-%s.csv\"".formatted(id, what));
        return progress;
    }

    private ImportProgress progress(ResultSet row, Locale locale) throws SQLException {
        String state = row.getString("state");
        return new ImportProgress(
                row.getString("id"),
                rows.fileName(row.getString("id"), row.getString("file")),
                row.getString("staff"),
                row.getObject("rows", Long.class),
                row.getLong("accepted"),
                row.getLong("duplicates"),
                row.getLong("rejected"),
                row.getLong("kept"),
                row.getLong("unfinished"),
                state.equals("done") || state.equals("failed"),
                row.getTimestamp("received_at").toInstant(),
                instant(row.getTimestamp("started_at")),
                instant(row.getTimestamp("finished_at")),
                row.getString(locale.getLanguage().equals("en") ? "error_en" : "error_id"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static <T> T read(Supplier<T> question) {
        try {
            return question.get();
        } catch (BadSqlGrammarException noSuchView) {
            throw new Problem(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "no-imports-here",
                    new Bilingual(
                            "Daftar impor tidak ada di basis data ini. Arahkan sisi baca ke PostgreSQL yang sama dengan"
                                    + " sisi tulis.",
                            "The imports are not in this database. Point the query side to the PostgreSQL of the command"
                                    + " side."));
        }
    }
}
