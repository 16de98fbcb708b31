package id.tanggap.eventstore.backup;

import java.util.Map;
import java.util.Set;

/**
 * What a backup leaves out, because it is made again from what it holds. Every other table is in it.
 *
 * @param rebuilt tables that come into being empty
 * @param rows by table, an SQL condition for the rows that are kept where not all are
 */
public record Kept(Set<String> rebuilt, Map<String, String> rows) {

    /** Tables of Flyway say what the schema is; the manifest tells it. */
    boolean leavesOut(String table) {
        return rebuilt.contains(table) || table.startsWith(Schema.HISTORY);
    }

    String condition(String table) {
        return rows.getOrDefault(table, "true");
    }
}
