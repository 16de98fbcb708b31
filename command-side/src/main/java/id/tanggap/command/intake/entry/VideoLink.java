package id.tanggap.command.intake.entry;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A link to a video on TikTok, as staff copy it. It is never opened: who shows what stands there is asked about it.
 *
 * @param address over TLS, at a host of TikTok's
 * @param video the platform's own id; null in a short link, which names no video
 * @param handle of whoever posted it; null in a short link
 */
record VideoLink(
        URI address, @Nullable String video, @Nullable String handle) {

    private static final Set<String> HOSTS =
            Set.of("tiktok.com", "www.tiktok.com", "m.tiktok.com", "vm.tiktok.com", "vt.tiktok.com");
    private static final Pattern WHOLE = Pattern.compile("/@([A-Za-z0-9_.]{1,50})/(?:video|photo)/([0-9]{6,25})/?");
    private static final Pattern SHORT = Pattern.compile("/(?:t/)?[A-Za-z0-9]{4,30}/?");

    /** @throws IllegalArgumentException if it is none */
    static VideoLink of(String text) {
        URI uri;
        try {
            uri = new URI(text.strip());
        } catch (URISyntaxException none) {
            throw new IllegalArgumentException(none);
        }
        String host = uri.getHost();
        String path = uri.getRawPath();
        boolean ofTikTok = "https".equalsIgnoreCase(uri.getScheme())
                && host != null
                && HOSTS.contains(host.toLowerCase(Locale.ROOT))
                && uri.getRawUserInfo() == null
                && uri.getPort() == -1
                && path != null;
        if (!ofTikTok) {
            throw new IllegalArgumentException("Not at TikTok");
        }
        Matcher whole = WHOLE.matcher(path);
        if (whole.matches()) {
            return known(whole.group(1), whole.group(2));
        }
        if (!SHORT.matcher(path).matches()) {
            throw new IllegalArgumentException("Not a video");
        }
        return new VideoLink(URI.create("https://" + host + path), null, null);
    }

    static VideoLink known(String handle, String video) {
        return new VideoLink(URI.create("https://www.tiktok.com/@" + handle + "/video/" + video), video, handle);
    }

    /** Whether it says which video it is. */
    boolean isWhole() {
        return video != null && handle != null;
    }
}
