package id.tanggap.query.projection.following;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lets the nodes share a processor's segments evenly. Whoever comes first claims all that there are. A node that holds
 * two fewer than another wishes for one, and the other lets one go and leaves it alone for a while; so a node that came
 * later, or again, has its part within seconds.
 */
public final class SegmentSharing {

    /** What stands for no owner. */
    private static final String NOBODY = "";

    private final JdbcClient jdbc;

    /** As the token store names this process. */
    private final String node = ManagementFactory.getRuntimeMXBean().getName();

    /**
     * @param owners of each segment
     * @param wishers nodes that want one, who has wished longest first
     */
    private record Seen(Map<Integer, String> owners, List<String> wishers) {}

    public SegmentSharing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void even(String processor, Follower follower) {
        Seen seen = look(processor);
        Map<Integer, String> owners = seen.owners();
        Map<String, Integer> held = new HashMap<>();
        owners.values().stream()
                .filter(owner -> !owner.equals(NOBODY))
                .forEach(owner -> held.merge(owner, 1, Integer::sum));
        int own = held.getOrDefault(node, 0);
        int most = held.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        if (own + 2 <= most) {
            wish(processor);
        } else if (own >= 2) {
            seen.wishers().stream()
                    .filter(other -> held.getOrDefault(other, 0) + 2 <= own)
                    .findFirst()
                    .filter(other -> fulfil(processor, other))
                    .flatMap(_ -> lastOf(owners))
                    .ifPresent(follower::letGo);
        }
        if (own < most) {
            owners.forEach((segment, owner) -> {
                if (owner.equals(NOBODY)) {
                    follower.claim(segment);
                }
            });
        }
    }

    private Optional<Integer> lastOf(Map<Integer, String> owners) {
        return owners.entrySet().stream()
                .filter(entry -> entry.getValue().equals(node))
                .map(Map.Entry::getKey)
                .max(Integer::compare);
    }

    /** One question for both: it is asked again and again, also while nothing happens. */
    private Seen look(String processor) {
        Seen seen = new Seen(new HashMap<>(), new ArrayList<>());
        jdbc.sql("""
                        select segment, coalesce(owner, '') as node, null::timestamptz as wished_at
                          from token_entry where processor_name = :processor
                        union all
                        select null, node, wished_at from segment_wish
                         where processor = :processor and wished_at > now() - interval '5 seconds'
                         order by wished_at""").param("processor", processor).query(row -> {
            int segment = row.getInt(1);
            if (row.wasNull()) {
                seen.wishers().add(row.getString(2));
            } else {
                seen.owners().put(segment, row.getString(2));
            }
        });
        return seen;
    }

    private void wish(String processor) {
        jdbc.sql("""
                        insert into segment_wish (processor, node, wished_at) values (?, ?, now())
                        on conflict (processor, node) do update set wished_at = excluded.wished_at""").params(processor, node).update();
    }

    /** Each wish once. */
    private boolean fulfil(String processor, String other) {
        return jdbc.sql("delete from segment_wish where processor = ? and node = ?")
                        .params(processor, other)
                        .update()
                == 1;
    }

    public void forget(String processor) {
        jdbc.sql("delete from segment_wish where processor = ?")
                .param(processor)
                .update();
    }
}
