package id.tanggap.command.reply;

import id.tanggap.events.person.PersonId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who does not want to be written to, by the words that such a wish is made of where people chat. */
class OptOuts {

    private static final Set<String> NO_MORE = Set.of("stop", "berhenti", "unsubscribe", "hentikan");
    private static final Set<String> AGAIN = Set.of("start", "mulai", "lanjut", "subscribe");

    private final JdbcClient sql;

    OptOuts(JdbcClient sql) {
        this.sql = sql;
    }

    /** A message that is more than the one word is about something else. */
    void heard(PersonId citizen, String words, Instant at) {
        String word = words.strip().toLowerCase(Locale.ROOT).replaceAll("[.!\"']", "");
        if (NO_MORE.contains(word)) {
            sql.sql("insert into reply_opt_out (person, since) values (?, ?) on conflict (person) do nothing")
                    .params(citizen.value(), Timestamp.from(at))
                    .update();
        } else if (AGAIN.contains(word)) {
            sql.sql("delete from reply_opt_out where person = ?")
                    .param(citizen.value())
                    .update();
        }
    }

    boolean include(PersonId citizen) {
        return sql.sql("select exists (select from reply_opt_out where person = ?)")
                .param(citizen.value())
                .query(Boolean.class)
                .single();
    }
}
