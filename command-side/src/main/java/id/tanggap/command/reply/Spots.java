package id.tanggap.command.reply;

import id.tanggap.command.intake.Vault;
import id.tanggap.command.intake.post.Post;
import id.tanggap.command.intake.post.Reach;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.person.PersonId;
import id.tanggap.events.person.Sealed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the posts stand that became complaints, noted when they come: the events do not tell it. */
public class Spots {

    private final JdbcClient sql;
    private final Vault vault;

    Spots(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** In the caller's transaction. */
    public void note(ComplaintId complaint, PersonId citizen, Post post) {
        String number = post.channel().equals(Channel.WHATSAPP) ? post.contact() : null;
        sql.sql("""
                        insert into reply_spot (complaint, account, reach, person, above, author) values (?, ?, ?, ?, ?, ?)
                        on conflict (complaint) do nothing
                        """)
                .param(complaint.value())
                .param(post.account())
                .param(post.reach().name())
                .param(citizen.value())
                .param(sealed(
                        citizen,
                        post.answers().isEmpty() ? null : post.answers().getFirst()))
                .param(sealed(citizen, number))
                .update();
    }

    /** @param above, author sealed for the citizen */
    record Noted(
            String account,
            Reach reach,
            @Nullable Sealed above,
            @Nullable Sealed author) {}

    Optional<Noted> find(ComplaintId complaint) {
        return sql.sql("select account, reach, person, above, author from reply_spot where complaint = ?")
                .param(complaint.value())
                .query((row, _) -> {
                    PersonId person = new PersonId(row.getString("person"));
                    return new Noted(
                            row.getString("account"),
                            Reach.valueOf(row.getString("reach")),
                            kept(person, row.getString("above")),
                            kept(person, row.getString("author")));
                })
                .optional();
    }

    private static @Nullable Sealed kept(PersonId person, @Nullable String ciphertext) {
        return ciphertext == null ? null : new Sealed(person, ciphertext);
    }

    private @Nullable String sealed(PersonId person, @Nullable String text) {
        return text == null ? null : vault.seal(person, text).ciphertext();
    }
}
