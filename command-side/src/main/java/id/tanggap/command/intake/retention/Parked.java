package id.tanggap.command.intake.retention;

import id.tanggap.command.identity.Identities;
import id.tanggap.command.identity.PersonKey;
import id.tanggap.command.intake.DestroyedDrawer;
import id.tanggap.command.intake.Vault;
import id.tanggap.command.intake.journal.Deliveries;
import id.tanggap.command.intake.journal.Delivery;
import id.tanggap.command.intake.journal.Item;
import id.tanggap.command.intake.journal.Items;
import id.tanggap.command.intake.journal.Items.Standing;
import id.tanggap.command.intake.journal.Place;
import id.tanggap.command.intake.post.WhyIgnored;
import id.tanggap.command.intake.reading.Rereading;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is parked, deliveries as a whole and single changes, and how it goes without being mended. */
public class Parked {

    private final JdbcClient sql;
    private final Deliveries deliveries;
    private final Items items;
    private final Rereading reading;
    private final Vault vault;
    private final Identities identities;

    Parked(JdbcClient sql, Deliveries deliveries, Items items, Rereading reading, Vault vault, Identities identities) {
        this.sql = sql;
        this.deliveries = deliveries;
        this.items = items;
        this.reading = reading;
        this.vault = vault;
        this.identities = identities;
    }

    /** @return false if it is not parked */
    public boolean discard(long delivery, @Nullable Integer ordinal, Instant now) {
        return ordinal == null
                ? deliveries(WhyIgnored.DISCARDED, "id = ?", delivery) == 1
                : changes(WhyIgnored.DISCARDED, now, "delivery = ? and ordinal = ?", delivery, ordinal) == 1;
    }

    /** Whether it was discarded before. */
    public boolean isDiscarded(long delivery, @Nullable Integer ordinal) {
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
    public int expire(Instant parkedBefore, Instant now) {
        return deliveries(WhyIgnored.EXPIRED, "due_at < ?", Timestamp.from(parkedBefore))
                + changes(WhyIgnored.EXPIRED, now, "changed_at < ?", Timestamp.from(parkedBefore));
    }

    private int deliveries(WhyIgnored why, String which, Object... parameters) {
        return sql.sql(
                        "update intake_delivery set state = 'read', reason = ?, detail = null, body = null where state = 'parked' and "
                                + which)
                .param(why.word())
                .params(parameters)
                .update();
    }

    private int changes(WhyIgnored why, Instant now, String which, Object... parameters) {
        return sql.sql(
                        "update intake_item set state = 'ignored', reason = ?, detail = null, changed_at = ?, fragment = null, words = null"
                                + " where state = 'parked' and " + which)
                .param(why.word())
                .param(Timestamp.from(now))
                .params(parameters)
                .update();
    }

    /** When the first of those was parked that still wait; null if none does. */
    @Nullable
    public Instant oldest() {
        return sql.sql("select min(parked_at) from intake_parked where parked_at is not null having count(*) > 0")
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .optional()
                .orElse(null);
    }

    /**
     * Empties, in the transaction of the caller, those of which nobody knows who wrote them, and in which a person occurs
     * all the same; of a delivery that can be read by now the person's changes alone. What nobody has read yet is left to
     * the reading, which knows who was erased. Again and again changes nothing.
     *
     * @param names all pseudonyms of the person
     */
    public void scrub(Set<String> names) {
        Predicate<byte[]> occurs = clear -> WhoOccurs.in(clear).anyMatch(key -> is(key, names));
        for (long id : deliveries.parkedAsAWhole()) {
            deliveries
                    .claimParked(id)
                    .filter(delivery -> occurs.test(clear(delivery.drawer(), delivery.body())))
                    .filter(delivery -> !reading.without(occurs, delivery))
                    .ifPresent(this::erase);
        }
        for (Place place : items.ofNobody()) {
            items.standing(place)
                    .filter(Standing::waits)
                    .map(Standing::item)
                    .filter(item -> occurs.test(clear(item.drawer(), item.fragment())))
                    .ifPresent(this::erase);
        }
    }

    /** Nothing of anybody if nobody can open it any more. */
    private byte[] clear(String drawer, byte @Nullable [] locked) {
        try {
            return locked == null ? new byte[0] : vault.unlock(drawer, locked);
        } catch (DestroyedDrawer closedForGood) {
            return new byte[0];
        }
    }

    private boolean is(PersonKey key, Set<String> names) {
        return identities.everyNameOf(key).anyMatch(names::contains);
    }

    private void erase(Delivery delivery) {
        sql.sql("update intake_delivery set body = null, reason = 'erased', detail = null, state = 'read' where id = ?")
                .param(delivery.id())
                .update();
    }

    private void erase(Item item) {
        sql.sql("update intake_delivery set body = null where id = ?")
                .param(item.place().delivery())
                .update();
        sql.sql("""
                        update intake_item set fragment = null, words = null, state = 'erased'
                         where delivery = ? and ordinal = ?
                        """).params(item.place().delivery(), item.place().ordinal()).update();
    }
}
