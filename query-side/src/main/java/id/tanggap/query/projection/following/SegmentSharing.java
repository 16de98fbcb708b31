package id.tanggap.query.projection.following;

import java.lang.management.ManagementFactory;
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

    public SegmentSharing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void even(String processor, Follower follower) {
        Map<Integer, String> owners = owners(processor);
        Map<String, Integer> held = new HashMap<>();
        owners.values().stream()
                .filter(owner -> !owner.equals(NOBODY))
                .forEach(owner -> held.merge(owner, 1, Integer::sum));
        int own = held.getOrDefault(node, 0);
        int most = held.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        if (own + 2 <= most) {
            wish(processor);
        } else if (own >= 2) {
            wishers(processor).stream()
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

    private Map<Integer, String> owners(String processor) {
        Map<Integer, String> owners = new HashMap<>();
        jdbc.sql("select segment, coalesce(owner, '') from token_entry where processor_name = ?")
                .param(processor)
                .query(row -> {
                    owners.put(row.getInt(1), row.getString(2));
                });
        return owners;
    }

    private void wish(String processor) {
        jdbc.sql("""
                        insert into segment_wish (processor, node, wished_at) values (?, ?, now())
                        on conflict (processor, node) do update set wished_at = excluded.wished_at""").params(processor, node).update();
    }

    private List<String> wishers(String processor) {
        return jdbc.sql("""
                        select node from segment_wish
                         where processor = ? and wished_at > now() - interval '5 seconds' order by wished_at""").param(processor).query(String.class).list();
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
