package id.tanggap.command.intake.journal;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is of one conversation goes in one lane, one after the other. Lanes run beside each other. */
public class Lanes {

    private final JdbcClient sql;

    public Lanes(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Holds lanes until the end of the transaction. Waits for whoever holds one of them; all in one order, so that nobody
     * waits in a circle.
     *
     * @return those in which something that came before still waits
     */
    public Set<String> hold(Collection<String> lanes) {
        if (lanes.isEmpty()) {
            return new HashSet<>();
        }
        String[] names = lanes.stream().distinct().toArray(String[]::new);
        sql.sql("""
                        select pg_advisory_xact_lock(lane)
                          from (select distinct hashtextextended(name, 0) as lane from unnest(?::text[]) name order by 1) held
                        """).param(names).query((_, _) -> names).list();
        List<String> waiting = sql.sql(
                        "select lane from intake_item where state = 'ready' and attempts = 0 and lane = any (?)")
                .param(names)
                .query(String.class)
                .list();
        return new HashSet<>(waiting);
    }
}
