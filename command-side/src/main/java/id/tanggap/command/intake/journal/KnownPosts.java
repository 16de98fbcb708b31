package id.tanggap.command.intake.journal;

import id.tanggap.events.complaint.ComplaintId;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which posts have come, whatever brought them and whatever became of them; as long as deliveries are kept. */
public class KnownPosts {

    private final JdbcClient sql;

    public KnownPosts(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * One that has come.
     *
     * @param times how often it, or an edit of it, came with words
     * @param version the pseudonym of its latest words, as in {@link Arrived}; null where that is not known
     */
    public record Known(int times, @Nullable String version) {}

    /** @param posts by their digests */
    public Map<ComplaintId, Known> among(Collection<ComplaintId> posts) {
        return sql
                .sql("""
                        select wanted.post, count(item.version) as times,
                               (array_agg(item.version order by item.delivery desc, item.ordinal desc)
                                    filter (where item.version is not null))[1] as version
                          from unnest(?::text[]) wanted (post)
                          left join intake_item item on item.post = wanted.post
                         where exists (select from intake_item whole where whole.post = wanted.post and not whole.edit)
                            or exists (select from intake_post handled where handled.post = wanted.post)
                         group by wanted.post
                        """)
                .params((Object)
                        posts.stream().map(ComplaintId::value).distinct().toArray(String[]::new))
                .query((row, _) -> Map.entry(
                        new ComplaintId(row.getString("post")),
                        new Known(row.getInt("times"), row.getString("version"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
