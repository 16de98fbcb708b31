package id.tanggap.command.intake.journal;

import id.tanggap.events.complaint.ComplaintId;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which posts have come, whatever brought them and whatever became of them; as long as deliveries are kept. */
public class KnownPosts {

    private final JdbcClient sql;

    public KnownPosts(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param posts by their digests */
    public Set<ComplaintId> among(Collection<ComplaintId> posts) {
        return sql
                .sql("""
                        select wanted.post from unnest(?::text[]) wanted (post)
                         where exists (select from intake_item item where item.post = wanted.post)
                            or exists (select from intake_post handled where handled.post = wanted.post)
                        """)
                .params((Object)
                        posts.stream().map(ComplaintId::value).distinct().toArray(String[]::new))
                .query(String.class)
                .list()
                .stream()
                .map(ComplaintId::new)
                .collect(Collectors.toSet());
    }
}
