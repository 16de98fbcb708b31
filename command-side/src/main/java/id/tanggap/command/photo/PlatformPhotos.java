package id.tanggap.command.photo;

import id.tanggap.command.channel.token.AccessToken;
import id.tanggap.command.channel.token.AccountTokens;
import id.tanggap.command.intake.meta.MetaProperties;
import id.tanggap.command.intake.post.Json;
import id.tanggap.command.intake.post.PhotoReference;
import id.tanggap.command.intake.post.PlatformId;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.PhotoMissing;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Photos as the platforms give them: by an address that stood in the post, or by the id under which WhatsApp keeps one,
 * which it tells an address for, to be asked with our token.
 *
 * <p>An address that somebody else may have written is asked only where a platform keeps its photos.
 */
final class PlatformPhotos implements PhotoFetch {

    private static final int BAD = 400;
    private static final int GONE = 410;
    private static final int NOT_FOUND = 404;
    private static final int FORBIDDEN = 403;
    private static final int UNAUTHORIZED = 401;
    private static final int TOO_MANY = 429;
    private static final int SERVER = 500;

    private final String whatsapp;
    private final AccountTokens tokens;
    private final List<URI> ours;
    private final Bounds bounds;
    private final Set<String> hosts;
    private final Duration timeout;
    private final HttpClient http;

    /** @param hosts whose subdomains keep the platforms' photos */
    PlatformPhotos(MetaProperties meta, AccountTokens tokens, Bounds bounds, Set<String> hosts) {
        this.whatsapp = meta.whatsappUrl();
        this.tokens = tokens;
        this.ours = List.of(URI.create(meta.graphUrl()), URI.create(meta.whatsappUrl()));
        this.bounds = bounds;
        this.hosts = Set.copyOf(hosts);
        this.timeout = meta.readTimeout();
        this.http = HttpClient.newBuilder()
                .connectTimeout(meta.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public Fetched fetch(String reference) {
        return switch (PhotoReference.parse(reference)) {
            case PhotoReference.At(String address) -> from(address, null);
            case PhotoReference.OfWhatsApp(String number, String media) ->
                PlatformId.is(media)
                        ? tokens.of(Channel.WHATSAPP, number)
                                .map(token -> ofWhatsApp(media, token))
                                .orElseGet(() -> new NotNow(PhotoMissing.REFUSED))
                        : new NotToBeHad(PhotoMissing.REFUSED);
        };
    }

    private Fetched ofWhatsApp(String media, AccessToken token) {
        Fetched told = from(whatsapp + "/" + media, token);
        return told instanceof Had(byte[] json) ? from(address(json), token) : told;
    }

    /** Nowhere, where none was told. */
    private static String address(byte[] json) {
        try {
            return Objects.requireNonNullElse(Json.text(Json.MAPPER.readTree(json), "url"), "");
        } catch (JacksonException noJson) {
            return "";
        }
    }

    private Fetched from(String address, @Nullable AccessToken token) {
        URI uri = known(address);
        if (uri == null) {
            return new NotToBeHad(PhotoMissing.REFUSED);
        }
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri).timeout(timeout).GET();
        if (token != null) {
            request.header("Authorization", "Bearer " + token.value());
        }
        try {
            HttpResponse<InputStream> response = http.send(request.build(), BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                return read(response.statusCode(), body);
            }
        } catch (IOException unreachable) {
            return new NotNow(PhotoMissing.UNREACHABLE);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new NotNow(PhotoMissing.UNREACHABLE);
        }
    }

    /** A signed address that has ended is forbidden, not unknown; an id that has, a bad request. */
    private Fetched read(int status, InputStream body) throws IOException {
        return switch (status) {
            case BAD, FORBIDDEN, NOT_FOUND, GONE -> new NotToBeHad(PhotoMissing.EXPIRED);
            case UNAUTHORIZED -> new NotNow(PhotoMissing.REFUSED);
            case TOO_MANY -> new NotNow(PhotoMissing.UNREACHABLE);
            default -> {
                if (status >= SERVER) {
                    yield new NotNow(PhotoMissing.UNREACHABLE);
                }
                yield status / 100 == 2
                        ? new Had(body.readNBytes((int) bounds.bytes().toBytes() + 1))
                        : new NotToBeHad(PhotoMissing.REFUSED);
            }
        };
    }

    private @Nullable URI known(String address) {
        URI uri;
        try {
            uri = new URI(address);
        } catch (URISyntaxException none) {
            return null;
        }
        String host = uri.getHost();
        if (host == null) {
            return null;
        }
        boolean ofTheGraph = ours.stream()
                .anyMatch(each -> host.equals(each.getHost()) && Objects.equals(uri.getScheme(), each.getScheme()));
        boolean kept = "https".equals(uri.getScheme())
                && hosts.stream().anyMatch(known -> host.equals(known) || host.endsWith("." + known));
        return ofTheGraph || kept ? uri : null;
    }
}
