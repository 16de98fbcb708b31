package id.tanggap.command.intake.post;

import id.tanggap.events.complaint.Channel;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a platform must be asked, because its delivery carries ids only.
 *
 * @param platform that is asked
 * @param account the id of the official account that asks: what was delivered to it, it may see
 * @param path its segments, each a {@link PlatformId} or a word of ours that looks like one
 */
public record Question(Channel platform, String account, List<String> path, Map<String, String> parameters) {

    /** @throws IllegalArgumentException if a segment could be more than one, or another */
    public Question {
        path = List.copyOf(path);
        parameters = Map.copyOf(parameters);
        if (!path.stream().allMatch(PlatformId::is)) {
            throw new IllegalArgumentException("Not a path: " + path);
        }
    }

    /** The question for what has this id; null if it is none, and nothing can be asked. */
    public static @Nullable Question about(
            String id, Channel platform, String account, List<String> before, Map<String, String> parameters) {
        if (!PlatformId.is(id)) {
            return null;
        }
        return new Question(
                platform, account, Stream.concat(before.stream(), Stream.of(id)).toList(), parameters);
    }

    public static @Nullable Question fields(String id, Channel platform, String account, String fields) {
        return about(id, platform, account, List.of(), Map.of("fields", fields));
    }
}
