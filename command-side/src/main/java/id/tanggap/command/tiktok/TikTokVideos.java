package id.tanggap.command.tiktok;

import id.tanggap.command.intake.entry.ShownVideos;
import id.tanggap.command.intake.post.Json;
import id.tanggap.command.platform.Wire;
import id.tanggap.command.platform.Wire.Heard;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** TikTok's oEmbed. The address that staff gave is a parameter of it: nothing but the configured host is ever asked. */
final class TikTokVideos implements ShownVideos {

    private static final Pattern VIDEO = Pattern.compile("[0-9]{6,25}");
    private static final Pattern PROFILE = Pattern.compile(".*/@([A-Za-z0-9_.]{1,50})/?");

    private final Wire wire;

    TikTokVideos(Wire wire) {
        this.wire = wire;
    }

    @Override
    public Optional<Shown> at(URI link) {
        Heard heard = wire.get(List.of("oembed"), Map.of("url", link.toString()), "");
        return heard instanceof Heard.Answer answer && answer.taken() ? shown(answer.body()) : Optional.empty();
    }

    private static Optional<Shown> shown(JsonNode body) {
        String video = Json.text(body, "embed_product_id");
        String handle = Json.first(Json.text(body, "author_unique_id"), ofTheProfile(Json.text(body, "author_url")));
        return video == null || handle == null || !VIDEO.matcher(video).matches()
                ? Optional.empty()
                : Optional.of(new Shown(video, handle, Json.text(body, "title"), Json.text(body, "author_name")));
    }

    private static @Nullable String ofTheProfile(@Nullable String address) {
        Matcher profile = PROFILE.matcher(address == null ? "" : address);
        return profile.matches() ? profile.group(1) : null;
    }
}
