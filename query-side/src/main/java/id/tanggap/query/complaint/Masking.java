package id.tanggap.query.complaint;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Masks texts, and remembers those that were masked lately: a complaint's document is made anew with each of its events,
 * out of the same texts. Only who has the clear text finds it here, so nothing of an erased person comes back.
 */
final class Masking {

    private static final int REMEMBERED = 2_000;
    private static final int LONGEST_REMEMBERED = 1_000;

    private final Map<Masked, String> lately = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Masked, String> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Masked(Hiding hiding, String text) {}

    /** As {@link id.tanggap.query.redaction.Redaction#mask} does. */
    String mask(Hiding hiding, String text) {
        Masked asked = new Masked(hiding, text);
        String known = find(asked);
        if (known != null) {
            return known;
        }
        String masked = hiding.mask(text);
        if (text.length() <= LONGEST_REMEMBERED) {
            remember(asked, masked);
        }
        return masked;
    }

    private @Nullable String find(Masked asked) {
        synchronized (lately) {
            return lately.get(asked);
        }
    }

    private void remember(Masked asked, String masked) {
        synchronized (lately) {
            lately.put(asked, masked);
        }
    }
}
