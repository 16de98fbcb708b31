package id.tanggap.access.session;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a browser says it is, in so few words that its owner recognises it and nobody else is told more. */
final class Device {

    private static final int LONGEST = 40;

    private record Sign(String inTheHeader, String name) {}

    /** The first that fits: most browsers also claim to be those that came before them. */
    private static final List<Sign> BROWSERS = List.of(
            new Sign("Edg", "Edge"),
            new Sign("OPR/", "Opera"),
            new Sign("SamsungBrowser/", "Samsung Internet"),
            new Sign("UCBrowser/", "UC Browser"),
            new Sign("Firefox/", "Firefox"),
            new Sign("FxiOS/", "Firefox"),
            new Sign("CriOS/", "Chrome"),
            new Sign("Chrome/", "Chrome"),
            new Sign("Safari/", "Safari"));

    private static final List<Sign> SYSTEMS = List.of(
            new Sign("Android", "Android"),
            new Sign("iPhone", "iPhone"),
            new Sign("iPad", "iPad"),
            new Sign("Windows", "Windows"),
            new Sign("CrOS", "ChromeOS"),
            new Sign("Mac OS X", "Mac"),
            new Sign("Linux", "Linux"));

    private Device() {}

    /** {@code Chrome, Android}; the beginning of what it says for a program; null if it says nothing. */
    static @Nullable String of(@Nullable String userAgent) {
        if (userAgent == null || userAgent.isBlank()) {
            return null;
        }
        Optional<String> browser = first(BROWSERS, userAgent);
        Optional<String> system = first(SYSTEMS, userAgent);
        if (browser.isEmpty()) {
            return system.orElseGet(() -> beginning(userAgent));
        }
        return system.map(name -> browser.get() + ", " + name).orElseGet(browser::get);
    }

    private static Optional<String> first(List<Sign> signs, String userAgent) {
        return signs.stream()
                .filter(sign -> userAgent.contains(sign.inTheHeader()))
                .map(Sign::name)
                .findFirst();
    }

    private static String beginning(String userAgent) {
        String plain = userAgent.replaceAll("[^ -~]", "?");
        return plain.substring(0, Math.min(plain.length(), LONGEST)).strip();
    }
}
