package id.tanggap.command.intake.journal;

import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.person.PersonId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** In what a person occurs, so that erasing the person finds all of it. */
public class PersonTraces {

    private static final String COMPLAINT = "complaint";

    private final JdbcClient sql;
    private final Parked parked;
    private final TransactionTemplate transaction;

    PersonTraces(JdbcClient sql, Parked parked, TransactionTemplate transaction) {
        this.sql = sql;
        this.parked = parked;
        this.transaction = transaction;
    }

    /** Notes, in the caller's transaction, that this person complained. */
    public void note(PersonId person, ComplaintId complaint) {
        sql.sql("insert into person_trace (person, kind, reference) values (?, ?, ?) on conflict do nothing")
                .params(person.value(), COMPLAINT, complaint.value())
                .update();
    }

    /** As {@link #note}, of many at once. */
    public void noteAll(Map<ComplaintId, PersonId> citizens) {
        List<Map.Entry<ComplaintId, PersonId>> pairs = citizens.entrySet().stream()
                .sorted(Comparator.comparing(pair -> pair.getKey().value()))
                .toList();
        String[] complaints = pairs.stream().map(pair -> pair.getKey().value()).toArray(String[]::new);
        String[] people = pairs.stream().map(pair -> pair.getValue().value()).toArray(String[]::new);
        sql.sql("""
                        insert into person_trace (person, kind, reference)
                        select person, ?, complaint from unnest(?::text[], ?::text[]) noted (person, complaint)
                        on conflict do nothing
                        """).params(COMPLAINT, people, complaints).update();
    }

    /** The complaints that this person wrote. */
    public List<ComplaintId> complaintsOf(PersonId person) {
        return sql
                .sql("select reference from person_trace where person = ? and kind = ? order by reference")
                .params(person.value(), COMPLAINT)
                .query(String.class)
                .list()
                .stream()
                .map(ComplaintId::new)
                .toList();
    }

    /** Those of these people who wrote a complaint. */
    static Set<String> among(JdbcClient sql, Collection<String> people) {
        return new HashSet<>(sql.sql("select distinct person from person_trace where person = any (?) and kind = ?")
                .params(people.toArray(String[]::new), COMPLAINT)
                .query(String.class)
                .list());
    }

    /** Who wrote a complaint. */
    public Optional<PersonId> citizenOf(ComplaintId complaint) {
        return sql.sql("select person from person_trace where kind = ? and reference = ? limit 1")
                .params(COMPLAINT, complaint.value())
                .query(String.class)
                .optional()
                .map(PersonId::new);
    }

    /**
     * Removes what the journal holds of a person: the person's own changes, the raw bodies of all deliveries in which the
     * person occurs, and what nobody could read and the person occurs in. What other people wrote in those deliveries is kept, change by change, as long as it is still on
     * its way or parked. To be called again changes nothing.
     *
     * @param names all pseudonyms of the person
     */
    public void scrub(Set<String> names) {
        String[] people = names.toArray(String[]::new);
        transaction.executeWithoutResult(_ -> {
            sql.sql("""
                            update intake_delivery set body = null
                             where id in (select delivery from intake_item where person = any (?))
                            """).param(people).update();
            sql.sql("""
                            update intake_item
                               set fragment = null, words = null,
                                   reason = case when state in ('ready', 'asking', 'parked') then null else reason end,
                                   state = case when state in ('ready', 'asking', 'parked') then 'erased' else state end
                             where person = any (?)
                            """).param(people).update();
            parked.scrub(names);
        });
    }
}
