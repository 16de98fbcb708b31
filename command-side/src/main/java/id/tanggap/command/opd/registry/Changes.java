package id.tanggap.command.opd.registry;

import id.tanggap.events.opd.OpdEvent;
import java.util.List;
import java.util.Locale;

/** What happened, in words for the caller: {@code account-verified}. */
final class Changes {

    private Changes() {}

    static List<String> of(List<OpdEvent> events) {
        return events.stream().map(Changes::word).toList();
    }

    private static String word(OpdEvent event) {
        return event.getClass()
                .getSimpleName()
                .replaceAll("(?<!^)([A-Z])", "-$1")
                .toLowerCase(Locale.ROOT);
    }
}
