package id.tanggap.command.leader.registry;

import id.tanggap.command.leader.LeaderState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is in which office, and how long: whoever asks whose an account is goes by it. */
@Component
final class Terms {

    private final JdbcClient jdbc;

    Terms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whoever changes what is said of leaders does so alone until the end of the transaction. They are few, and an account may
     * go from one to another: a lock for each would be taken in a circle.
     */
    void hold() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('leaders', 0))")
                .query((_, _) -> "held")
                .single();
    }

    void keep(LeaderState leader) {
        jdbc.sql("""
                        insert into leader (leader, office, since, until) values (:leader, :office, :since, :until)
                        on conflict (leader) do update set
                            office = excluded.office, since = excluded.since, until = excluded.until""")
                .param("leader", leader.id().value())
                .param("office", leader.term().office().name())
                .param("since", leader.term().since())
                .param("until", leader.term().until())
                .update();
    }
}
