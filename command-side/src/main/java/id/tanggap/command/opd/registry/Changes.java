package id.tanggap.command.opd.registry;

import java.util.List;
import java.util.Locale;

/** What happened, in words for the caller: {@code account-verified}. */
public final class Changes {

    private Changes() {}

    public static List<String> of(List<?> events) {
        return events.stream().map(Changes::word).toList();
    }

    private static String word(Object event) {
        return event.getClass()
                .getSimpleName()
                .replaceAll("(?<!^)([A-Z])", "-$1")
                .toLowerCase(Locale.ROOT);
    }
}
