package id.tanggap.command.whatsapp;

import id.tanggap.events.person.PersonId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who does not want to be written to, and who wants to be any time: by the words that such a wish is made of where people
 * chat. Somebody agrees to the very words that they were shown, which are kept with when that was.
 */
public class Consents {

    private static final Set<String> NO_MORE = Set.of("stop", "berhenti", "unsubscribe", "hentikan");
    private static final Set<String> AGAIN = Set.of("start", "mulai", "lanjut", "subscribe");
    private static final Set<String> AGREED = Set.of("setuju", "ya setuju", "saya setuju");

    private final JdbcClient sql;
    private final String question;

    /** @param question which asks for it; empty where it is not asked for here */
    Consents(JdbcClient sql, String question) {
        this.sql = sql;
        this.question = question.strip();
    }

    /** A message that is more than the one word is about something else. */
    public void heard(PersonId citizen, String words, Instant at) {
        String word = words.strip().toLowerCase(Locale.ROOT).replaceAll("[.!\"']", "");
        if (NO_MORE.contains(word)) {
            sql.sql("insert into reply_opt_out (person, since) values (?, ?) on conflict (person) do nothing")
                    .params(citizen.value(), Timestamp.from(at))
                    .update();
            sql.sql("update reply_opt_in set given_at = null where person = ?")
                    .param(citizen.value())
                    .update();
        } else if (AGAIN.contains(word) || AGREED.contains(word)) {
            sql.sql("delete from reply_opt_out where person = ?")
                    .param(citizen.value())
                    .update();
            sql.sql("update reply_opt_in set given_at = ? where person = ? and given_at is null and shown_at <= ?")
                    .params(Timestamp.from(at), citizen.value(), Timestamp.from(at))
                    .update();
        }
    }

    public boolean optedOut(PersonId citizen) {
        return exists("select exists (select from reply_opt_out where person = ?)", citizen);
    }

    /** Whether we may write to somebody who has not just written. */
    boolean let(PersonId citizen) {
        return question.isEmpty()
                || exists(
                        "select exists (select from reply_opt_in where person = ? and given_at is not null)", citizen);
    }

    private boolean exists(String what, PersonId citizen) {
        return sql.sql(what).param(citizen.value()).query(Boolean.class).single();
    }

    /** They are asked with what they are told next; whoever has agreed is not asked again. */
    public void ask(PersonId citizen, Instant now) {
        if (!question.isEmpty()) {
            sql.sql("""
                            insert into reply_opt_in (person, words, shown_at) values (?, ?, ?)
                            on conflict (person) do update set words = excluded.words, shown_at = excluded.shown_at
                             where reply_opt_in.given_at is null
                            """).params(citizen.value(), question, Timestamp.from(now)).update();
        }
    }

    /** With which words they are, or were, asked. */
    public Optional<String> askedWith(PersonId citizen) {
        return sql.sql("select words from reply_opt_in where person = ?")
                .param(citizen.value())
                .query(String.class)
                .optional();
    }
}
