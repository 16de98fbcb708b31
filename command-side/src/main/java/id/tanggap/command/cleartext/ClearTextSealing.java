package id.tanggap.command.cleartext;

import id.tanggap.command.identity.Identities;
import id.tanggap.command.identity.PersonKey;
import id.tanggap.command.identity.Sought;
import id.tanggap.events.ClearText;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.person.PersonId;
import id.tanggap.eventstore.shredding.PersonalData;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Seals where they lie the texts that earlier versions stored in the clear: in events, and in those that are
 * parked. Page by page, each in a transaction with the mark how far it came: interrupted it goes on, done again it changes
 * nothing, and it looks only at what was added since.
 */
final class ClearTextSealing implements InitializingBean {

    private static final Logger log = LoggerFactory.getLogger(ClearTextSealing.class);
    private static final JsonMapper JSON = new JsonMapper();
    private static final String[] NAMES =
            ClearText.all().stream().map(ClearText::event).distinct().toArray(String[]::new);
    private static final int PAGE = 500;

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final PersonalData data;
    private final Identities identities;
    private final Clock clock;

    ClearTextSealing(
            JdbcClient sql, TransactionTemplate transaction, PersonalData data, Identities identities, Clock clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.data = data;
        this.identities = identities;
        this.clock = clock;
    }

    private record Place(long tx, long id) {}

    private record Stored(Place place, String eventId, String aggregate, String name, String payload) {}

    private record Parked(String letter, String aggregate, String name, String payload) {}

    @Override
    public void afterPropertiesSet() {
        Optional<Place> end = sql.sql("""
                        select tx, id from event
                         where tx < (select pg_snapshot_xmin(pg_current_snapshot())::text::bigint + shift from event_era)
                         order by tx desc, id desc limit 1
                        """)
                .query((row, _) -> new Place(row.getLong(1), row.getLong(2)))
                .optional();
        end.ifPresent(last -> {
            int sealed = 0;
            for (int some = next(last); some >= 0; some = next(last)) {
                sealed += some;
            }
            report(sealed, "events");
        });
        report(parked(), "parked events");
        report(importedFiles(), "names of imported files");
    }

    private static void report(int sealed, String of) {
        if (sealed > 0) {
            log.info("Texts that an earlier version had stored in the clear were sealed in {} {}", sealed, of);
        }
    }

    /** @return how many events were changed; -1 when all up to the last are looked through */
    private int next(Place last) {
        Integer sealed = transaction.execute(_ -> {
            Place before = sql.sql("select tx, id from clear_text_sealed for update")
                    .query((row, _) -> new Place(row.getLong(1), row.getLong(2)))
                    .single();
            if (before.equals(last)) {
                return -1;
            }
            List<Stored> some = sql.sql("""
                            select tx, id, event_id, aggregate_id, name, payload from event
                             where (tx, id) > (?, ?) and (tx, id) <= (?, ?) and name = any (?)
                             order by tx, id limit ?
                            """)
                    .params(before.tx(), before.id(), last.tx(), last.id(), NAMES, PAGE)
                    .query((row, _) -> new Stored(
                            new Place(row.getLong(1), row.getLong(2)),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6)))
                    .list();
            int changed = 0;
            for (Stored event : some) {
                Optional<String> now = sealed(event.name(), event.aggregate(), event.payload());
                if (now.isPresent()) {
                    seal(event.eventId(), now.get());
                    changed++;
                }
            }
            Place reached = some.size() < PAGE ? last : some.getLast().place();
            sql.sql("update clear_text_sealed set tx = ?, id = ?")
                    .params(reached.tx(), reached.id())
                    .update();
            return changed;
        });
        return sealed == null ? -1 : sealed;
    }

    private void seal(String eventId, String payload) {
        boolean done = sql.sql("select seal_in_event(?, ?)")
                .params(eventId, payload)
                .query(Boolean.class)
                .single();
        if (!done) {
            throw new IllegalStateException("The text in event %s could not be sealed".formatted(eventId));
        }
    }

    private int parked() {
        Integer changed = transaction.execute(_ -> {
            int sealed = 0;
            for (Parked letter : sql.sql("""
                            select dead_letter_id, aggregate_id, payload_type, payload from dead_letter
                             where payload_type = any (?) and aggregate_id is not null for update
                            """)
                    .param(NAMES)
                    .query((row, _) -> new Parked(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            new String(row.getBytes(4), StandardCharsets.UTF_8)))
                    .list()) {
                Optional<String> now = sealed(letter.name(), letter.aggregate(), letter.payload());
                if (now.isPresent()) {
                    sql.sql("update dead_letter set payload = ? where dead_letter_id = ?")
                            .params(now.get().getBytes(StandardCharsets.UTF_8), letter.letter())
                            .update();
                    sealed++;
                }
            }
            return sealed;
        });
        return changed == null ? 0 : changed;
    }

    /** A file may be called after a person; its name goes with the rows that were left out of it. */
    private int importedFiles() {
        Integer changed = transaction.execute(_ -> {
            List<Map.Entry<String, String>> named = sql.sql(
                            "select id, file from history_import where file is not null and file not like 's1.%' for update")
                    .query((row, _) -> Map.entry(row.getString(1), row.getString(2)))
                    .list();
            named.forEach(each -> sql.sql("update history_import set file = ? where id = ?")
                    .params(data.seal("import:" + each.getKey(), each.getValue()), each.getKey())
                    .update());
            return named.size();
        });
        return changed == null ? 0 : changed;
    }

    /** Nothing if there is no clear text in it. */
    private Optional<String> sealed(String name, String aggregate, String payload) {
        ObjectNode event = (ObjectNode) JSON.readTree(payload);
        boolean changed = false;
        for (ClearText clear : ClearText.all()) {
            if (clear.event().equals(name)) {
                for (JsonNode where : holders(clear, event).toList()) {
                    JsonNode text = where.path(clear.part());
                    if (text.isString() && !clear.words().contains(text.asString())) {
                        PersonId person = owner(aggregate, event);
                        ((ObjectNode) where)
                                .putObject(clear.part())
                                .put("of", person.value())
                                .put("ciphertext", data.seal(person.toString(), text.asString()));
                        changed = true;
                    }
                }
            }
        }
        return changed ? Optional.of(JSON.writeValueAsString(event)) : Optional.empty();
    }

    private static Stream<JsonNode> holders(ClearText clear, ObjectNode event) {
        return clear.of().isEmpty()
                ? Stream.of(event)
                : StreamSupport.stream(event.path(clear.of()).spliterator(), false);
    }

    /** A complaint's citizen; of an office's event who has the account that it is about. */
    private PersonId owner(String aggregate, ObjectNode event) {
        JsonNode account = event.path("account");
        if (account.isObject()) {
            PersonKey key = PersonKey.account(
                    new Channel(account.path("platform").asString()),
                    account.path("id").asString());
            return identities
                    .recognise(Sought.by(List.of(key)), clock.instant())
                    .person();
        }
        String captured = sql.sql("select payload from event where aggregate_id = ? and sequence = 0")
                .param(aggregate)
                .query(String.class)
                .single();
        return new PersonId(JSON.readTree(captured).path("citizen").asString());
    }
}
