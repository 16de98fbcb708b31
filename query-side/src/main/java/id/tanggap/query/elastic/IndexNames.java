package id.tanggap.query.elastic;

import java.util.Locale;

/**
 * How indices and aliases are called. A question goes to the alias of its projection; behind it stands one index, which a
 * rebuild replaces.
 */
public record IndexNames(String prefix) {

    /** Where a projection is asked: {@code tanggap-complaint-desk}. */
    public String alias(String projection) {
        return prefix + "-" + projection;
    }

    /** One generation of a projection: {@code tanggap-complaint-desk-000003}. */
    public String index(String projection, long generation) {
        return String.format(Locale.ROOT, "%s-%s-%06d", prefix, projection, generation);
    }

    /**
     * Where a generation is written: an alias, because a write that demands an alias never brings an index into being
     * that was deleted.
     */
    public String writeAlias(String projection, long generation) {
        return index(projection, generation) + "-write";
    }
}
