package id.tanggap.demo.instagram;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Everybody who has an account there. */
final class Members {

    private static final Pattern NAMED = Pattern.compile("@([A-Za-z0-9_.]*[A-Za-z0-9_])");

    private final Map<String, Member> byId = new LinkedHashMap<>();
    private final Map<String, Member> byHandle = new LinkedHashMap<>();

    Members(List<Member> all) {
        all.forEach(member -> {
            byId.put(member.id(), member);
            byHandle.put(key(member.handle()), member);
        });
    }

    Optional<Member> withId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** In whatever case. */
    Optional<Member> withHandle(String handle) {
        return Optional.ofNullable(byHandle.get(key(handle)));
    }

    List<Member> of(Member.Kind kind) {
        return byId.values().stream().filter(member -> member.kind() == kind).toList();
    }

    /** Whom a text names, each once, in its order. */
    List<Member> namedIn(String text) {
        return NAMED.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(named -> withHandle(named.substring(1)))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private static String key(String handle) {
        return handle.toLowerCase(Locale.ROOT);
    }
}
