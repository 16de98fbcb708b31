package id.tanggap.query.history;

import id.tanggap.eventstore.shredding.PersonalData;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Writes rows of an import that somebody should look at, as a table that a spreadsheet opens. */
final class RemarkedRows {

    private static final int PAGE = 1_000;
    private static final TypeReference<List<String>> CELLS = new TypeReference<>() {};

    private final JdbcClient sql;
    private final PersonalData personalData;
    private final JsonMapper json = JsonMapper.shared();

    RemarkedRows(JdbcClient sql, PersonalData personalData) {
        this.sql = sql;
        this.personalData = personalData;
    }

    private record Remark(
            long line,
            String indonesian,
            String english,
            @Nullable String complaint,
            byte @Nullable [] cells,
            String sealedFor) {}

    /** What the file was called, as long as rows of it are kept; one that a version before noted is not sealed yet. */
    @Nullable
    String fileName(String id, @Nullable String kept) {
        return kept == null || !kept.startsWith("s1.")
                ? null
                : personalData.open("import:" + id, kept).orElse(null);
    }

    /** @param notKept how many rows more were left out than are kept */
    void writeRejected(String id, long notKept, Writer table) throws IOException {
        List<String> header = json.readValue(
                sql.sql("select header from import_progress where id = ?")
                        .param(id)
                        .query(String.class)
                        .single(),
                CELLS);
        write(table, List.of("baris/row", "alasan", "reason"), header);
        for (List<Remark> page = page(id, "rejected", 0);
                !page.isEmpty();
                page = page(id, "rejected", page.getLast().line())) {
            for (Remark remark : page) {
                write(
                        table,
                        List.of(Long.toString(remark.line()), remark.indonesian(), remark.english()),
                        cells(remark));
            }
        }
        if (notKept > 0) {
            write(
                    table,
                    List.of(
                            "…",
                            notKept
                                    + " baris lain juga ditinggalkan, tetapi tidak disimpan. Perbaiki yang di atas, lalu"
                                    + " kirim berkasnya lagi: yang sudah masuk tidak ditambahkan dua kali.",
                            notKept + " more rows were left out and are not kept. Mend those above and send the file"
                                    + " again: what is there is not added twice."),
                    List.of());
        }
    }

    void writeOpen(String id, Writer table) throws IOException {
        write(table, List.of("baris/row", "keterangan", "remark", "kode/code"), List.of());
        for (List<Remark> page = page(id, "unfinished", 0);
                !page.isEmpty();
                page = page(id, "unfinished", page.getLast().line())) {
            for (Remark remark : page) {
                write(
                        table,
                        List.of(Long.toString(remark.line()), remark.indonesian(), remark.english()),
                        Optional.ofNullable(remark.complaint()).stream().toList());
            }
        }
    }

    private List<Remark> page(String id, String kind, long after) {
        return sql.sql("""
                        select line, reason_id, reason_en, complaint, cells, sealed_for from import_remark
                         where import = ? and kind = ? and line > ?
                         order by line limit ?
                        """)
                .params(id, kind, after, PAGE)
                .query((row, _) -> new Remark(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getBytes(5),
                        row.getString(6)))
                .list();
    }

    private List<String> cells(Remark remark) {
        byte[] sealed = remark.cells();
        return sealed == null
                ? List.of()
                : personalData
                        .openBytes(remark.sealedFor(), sealed)
                        .map(cells -> json.readValue(cells, CELLS))
                        .orElse(List.of());
    }

    private static void write(Writer table, List<String> first, List<String> rest) throws IOException {
        List<String> cells = new ArrayList<>(first);
        cells.addAll(rest);
        table.write(cells.stream().map(RemarkedRows::cell).collect(Collectors.joining(",", "", "\r\n")));
    }

    /** What a spreadsheet would run as a formula is made text; a number stays one. */
    private static String cell(String value) {
        boolean formula = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0;
        String harmless = formula && !value.matches("[+-]?[0-9]+([.,][0-9]+)?") ? "'" + value : value;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
