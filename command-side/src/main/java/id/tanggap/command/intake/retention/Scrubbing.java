package id.tanggap.command.intake.retention;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes an erased person out of the journal. */
public class Scrubbing {

    private final JdbcClient sql;
    private final Parked parked;
    private final TransactionTemplate transaction;

    Scrubbing(JdbcClient sql, Parked parked, TransactionTemplate transaction) {
        this.sql = sql;
        this.parked = parked;
        this.transaction = transaction;
    }

    /**
     * Removes what the journal holds of a person: the person's own changes, the raw bodies of all deliveries in which the
     * person occurs, and what nobody could read and the person occurs in. What other people wrote in those deliveries is kept,
     * change by change, as long as it is still on its way or parked. To be called again changes nothing.
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
                               set fragment = null, words = null, version = null,
                                   reason = case when state in ('ready', 'asking', 'parked') then null else reason end,
                                   state = case when state in ('ready', 'asking', 'parked') then 'erased' else state end
                             where person = any (?)
                            """).param(people).update();
            sql.sql("delete from intake_talk where person = any (?)")
                    .param(people)
                    .update();
            parked.scrub(names);
        });
    }
}
