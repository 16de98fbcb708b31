package id.tanggap.eventstore.backup;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a backup file says of itself.
 *
 * @param format of the file
 * @param takenAt the moment of which it is
 * @param schema by migration history, the version of the tables
 * @param tables in the order of their names
 * @param sequences by name, the last value that was given
 * @param digest over all rows of all tables
 * @param secrets the secret files that are in it
 * @param files those beside the tables; null where there are none of them in it
 */
public record Manifest(
        int format,
        String takenAt,
        String application,
        String postgresql,
        Map<String, String> schema,
        List<Table> tables,
        Map<String, Long> sequences,
        String digest,
        List<String> secrets,
        @Nullable Files files) {

    /** 2: with files. An earlier version would restore tables without the files that they name. */
    static final int FORMAT = 2;

    /** @param bytes of all of them together */
    public record Files(long count, long bytes) {}

    Manifest with(@Nullable Files beside) {
        return new Manifest(
                format, takenAt, application, postgresql, schema, tables, sequences, digest, secrets, beside);
    }

    /**
     * @param digest the sum, modulo 2^256, of the SHA-256 of each row: whatever their order
     * @param bytes of its rows as text
     */
    public record Table(String name, List<String> columns, long rows, long bytes, String digest) {}

    public long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }

    public long bytes() {
        return tables.stream().mapToLong(Table::bytes).sum();
    }

    public long rowsOf(String table) {
        return tables.stream()
                .filter(each -> each.name().equals(table))
                .mapToLong(Table::rows)
                .sum();
    }
}
