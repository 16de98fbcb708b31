package id.tanggap.query.channel;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.tanggap.events.channel.ChannelDescribed;
import id.tanggap.events.complaint.Channel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/complaint-channels}. */
@RestController
@Tag(name = "complaint-channels", description = "Kanal aduan. Where citizens complain")
class ComplaintChannels {

    private static final Locale INDONESIAN = Locale.of("id");

    private final ChannelNames names;
    private final MessageSource messages;

    ComplaintChannels(ChannelNames names, MessageSource messages) {
        this.names = names;
        this.messages = messages;
    }

    /**
     * @param platform whether offices have accounts on it
     * @param isPrivate whether what is said there is said to the government alone
     * @param added whether this government added it
     */
    record Item(
            String id,
            String name,
            String nameEn,
            boolean platform,
            @JsonProperty("private") boolean isPrivate,
            boolean added) {}

    /** All of them on one page. */
    record All(List<Item> items, long total, @Nullable String next) {}

    @GetMapping("/api/complaint-channels")
    @Operation(summary = "Semua kanal aduan. All channels")
    All all() {
        List<Item> items = names.all().stream().map(this::item).toList();
        return new All(items, items.size(), null);
    }

    private Item item(Channel channel) {
        ChannelDescribed added = names.added().get(channel);
        return new Item(
                channel.word(),
                called(channel, INDONESIAN),
                called(channel, Locale.ENGLISH),
                channel.isPlatform(),
                added == null ? channel.isPrivate() : added.isPrivate(),
                added != null);
    }

    private String called(Channel channel, Locale locale) {
        String word = channel.word();
        return Objects.requireNonNullElse(
                messages.getMessage("channel." + word, null, names.of(word, locale), locale), word);
    }
}
