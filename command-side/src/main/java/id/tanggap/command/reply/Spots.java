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
                .param(sealed(citizen, inTheChat(post)))
                .update();
    }

    /** How the citizen is written to where nobody reads along. */
    private static @Nullable String inTheChat(Post post) {
        if (post.channel().equals(Channel.WHATSAPP)) {
            return post.contact();
        }
        return post.reach().isToUsAlone() ? post.author().id() : null;
    }

    /**
     * A leader's post that names an account, right below the post of a complaint that is noted already: the account answers
     * there. The first one counts. In the caller's transaction.
     */
    public void summoned(ComplaintId complaint, Post by) {
        find(complaint)
                .ifPresent(noted -> sql.sql("""
                                update reply_spot set account = ?, reach = ?, above = ?, summons = ?
                                where complaint = ? and summons is null
                                """)
                        .param(by.account())
                        .param(by.reach().name())
                        .param(sealed(
                                noted.person(),
                                by.answers().isEmpty() ? null : by.answers().getFirst()))
                        .param(sealed(noted.person(), by.id()))
                        .param(complaint.value())
                        .update());
    }

    /**
     * @param above, author sealed for the citizen, as all of these
     * @param summons the leader's post below which the account answers; null where the citizen's own is answered
     */
    record Noted(
            String account,
            Reach reach,
            PersonId person,
            @Nullable Sealed above,
            @Nullable Sealed author,
            @Nullable Sealed summons) {}

    Optional<Noted> find(ComplaintId complaint) {
        return sql.sql("select account, reach, person, above, author, summons from reply_spot where complaint = ?")
                .param(complaint.value())
                .query((row, _) -> {
                    PersonId person = new PersonId(row.getString("person"));
                    return new Noted(
                            row.getString("account"),
                            Reach.valueOf(row.getString("reach")),
                            person,
                            kept(person, row.getString("above")),
                            kept(person, row.getString("author")),
                            kept(person, row.getString("summons")));
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
