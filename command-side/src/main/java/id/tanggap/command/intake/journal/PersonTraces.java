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

/** In what a person occurs, so that erasing the person finds all of it. */
public class PersonTraces {

    private static final String COMPLAINT = "complaint";

    private final JdbcClient sql;

    PersonTraces(JdbcClient sql) {
        this.sql = sql;
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
}
