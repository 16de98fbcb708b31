package id.tanggap.command.intake.journal;

import id.tanggap.command.identity.Identities;
import id.tanggap.command.identity.PersonKey;
import id.tanggap.command.intake.DestroyedDrawer;
import id.tanggap.command.intake.Vault;
import id.tanggap.command.intake.post.WhyIgnored;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is parked, deliveries as a whole and single changes, and how it goes without being mended. */
class Parked {

    private final JdbcClient sql;
    private final Vault vault;
    private final Identities identities;

    Parked(JdbcClient sql, Vault vault, Identities identities) {
        this.sql = sql;
        this.vault = vault;
        this.identities = identities;
    }

    private record Raw(long delivery, @Nullable Integer ordinal, byte[] locked, String drawer) {}

    /** @return false if it is not parked */
    boolean discard(long delivery, @Nullable Integer ordinal, Instant now) {
        return ordinal == null
                ? deliveries(WhyIgnored.DISCARDED, "id = ?", delivery) == 1
                : changes(WhyIgnored.DISCARDED, now, "delivery = ? and ordinal = ?", delivery, ordinal) == 1;
    }

    /** Whether it was discarded before. */
    boolean isDiscarded(long delivery, @Nullable Integer ordinal) {
        String table =
                ordinal == null ? "intake_delivery where id = ?" : "intake_item where delivery = ? and ordinal = ?";
        return sql.sql("select reason = ? from " + table)
                .params(Stream.of(WhyIgnored.DISCARDED.word(), delivery, ordinal)
                        .filter(each -> each != null)
                        .toList())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** @return how many were parked for too long */
    int expire(Instant parkedBefore, Instant now) {
        return deliveries(WhyIgnored.EXPIRED, "due_at < ?", Timestamp.from(parkedBefore))
                + changes(WhyIgnored.EXPIRED, now, "changed_at < ?", Timestamp.from(parkedBefore));
    }

    private int deliveries(WhyIgnored why, String which, Object... parameters) {
        return sql.sql("update intake_delivery set state = 'read', reason = ?, body = null where state = 'parked' and "
                        + which)
                .param(why.word())
                .params(parameters)
                .update();
    }

    private int changes(WhyIgnored why, Instant now, String which, Object... parameters) {
        return sql.sql(
                        "update intake_item set state = 'ignored', reason = ?, changed_at = ?, fragment = null, words = null"
                                + " where state = 'parked' and " + which)
                .param(why.word())
                .param(Timestamp.from(now))
                .params(parameters)
                .update();
    }

    /** When the first of those was parked that still wait; null if none does. */
    @Nullable
    Instant oldest() {
        return sql.sql("select min(parked_at) from intake_parked where parked_at is not null having count(*) > 0")
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .optional()
                .orElse(null);
    }

    /**
     * Empties those of which nobody knows who wrote them, and in which a person occurs all the same. Again and again
     * changes nothing.
     *
     * @param names all pseudonyms of the person
     */
    void scrub(Set<String> names) {
        Stream.concat(unread().stream(), ofNobody().stream())
                .filter(raw -> WhoOccurs.in(clear(raw)).anyMatch(key -> is(key, names)))
                .forEach(this::empty);
    }

    /** Nothing of anybody if nobody can open it any more. */
    private byte[] clear(Raw raw) {
        try {
            return vault.unlock(raw.drawer(), raw.locked());
        } catch (DestroyedDrawer closedForGood) {
            return new byte[0];
        }
    }

    private boolean is(PersonKey key, Set<String> names) {
        return identities.everyNameOf(key).anyMatch(names::contains);
    }

    private List<Raw> unread() {
        return sql.sql("select d.id, d.body, " + Deliveries.DRAWER
                        + " from intake_delivery d where d.state in ('parked', 'received') and d.body is not null")
                .query((row, _) -> new Raw(row.getLong(1), null, row.getBytes(2), row.getString(3)))
                .list();
    }

    private List<Raw> ofNobody() {
        return sql.sql("select i.delivery, i.ordinal, i.fragment, " + Deliveries.DRAWER
                        + " from intake_item i join intake_delivery d on d.id = i.delivery"
                        + " where i.fragment is not null and i.person is null")
                .query((row, _) -> new Raw(row.getLong(1), row.getInt(2), row.getBytes(3), row.getString(4)))
                .list();
    }

    private void empty(Raw raw) {
        sql.sql("""
                        update intake_delivery
                           set body = null,
                               reason = case when state = 'read' then reason else 'erased' end, state = 'read'
                         where id = ?
                        """).param(raw.delivery()).update();
        if (raw.ordinal() != null) {
            sql.sql(
                            "update intake_item set fragment = null, words = null, state = 'erased' where delivery = ? and ordinal = ?")
                    .params(raw.delivery(), raw.ordinal())
                    .update();
        }
    }
}
