package id.tanggap.command.channel;

import id.tanggap.events.complaint.Channel;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a channel as people write it: {@code walk-in}, {@code SP4N LAPOR!}, {@code Telp.}. Capitals and signs do not count. */
public final class ChannelSpellings {

    private static final Map<Channel, List<String>> COMMON = Map.ofEntries(
            Map.entry(Channel.INSTAGRAM, List.of("ig", "insta")),
            Map.entry(Channel.FACEBOOK, List.of("fb")),
            Map.entry(Channel.X, List.of("twitter", "x twitter", "twitter x")),
            Map.entry(Channel.YOUTUBE, List.of("yt")),
            Map.entry(Channel.WHATSAPP, List.of("wa", "whats app", "pesan wa", "pesan whatsapp")),
            Map.entry(
                    Channel.WEB,
                    List.of("website", "situs", "formulir", "formulir web", "web form", "online", "portal")),
            Map.entry(
                    Channel.WALK_IN,
                    List.of(
                            "langsung",
                            "datang langsung",
                            "tatap muka",
                            "datang",
                            "loket",
                            "in person",
                            "counter",
                            "walkin")),
            Map.entry(
                    Channel.TELEPHONE,
                    List.of(
                            "telepon",
                            "telpon",
                            "telp",
                            "tlp",
                            "tilpun",
                            "phone",
                            "call",
                            "call center",
                            "call centre",
                            "hotline")),
            Map.entry(
                    Channel.CALL_112,
                    List.of(
                            "call 112",
                            "call center 112",
                            "call centre 112",
                            "panggilan 112",
                            "telepon 112",
                            "layanan 112",
                            "panggilan darurat",
                            "emergency")),
            Map.entry(Channel.SMS, List.of("pesan singkat", "sms center", "sms gateway", "text message")),
            Map.entry(Channel.EMAIL, List.of("mail", "surel", "surat elektronik", "pos el")),
            Map.entry(Channel.LETTER, List.of("surat", "surat masuk", "pos", "kotak saran", "mail in")),
            Map.entry(Channel.RADIO, List.of("siaran radio", "radio daerah")),
            Map.entry(Channel.SP4N_LAPOR, List.of("sp4n", "lapor", "lapor go id", "sp4n lapor go id")),
            Map.entry(Channel.APP, List.of("aplikasi", "apps", "aplikasi mobile", "mobile app", "mobile")),
            Map.entry(Channel.MEDIA_CENTER, List.of("media centre", "pusat media")));

    private static final ChannelSpellings OF_THE_KNOWN = new ChannelSpellings(spelled());

    private final Map<String, Channel> bySpelling;

    private ChannelSpellings(Map<String, Channel> bySpelling) {
        this.bySpelling = Map.copyOf(bySpelling);
    }

    /** Those of the channels that need not be added. */
    public static ChannelSpellings ofTheKnown() {
        return OF_THE_KNOWN;
    }

    /** These, and those that were added, by their words and by their names. */
    public ChannelSpellings and(AddedChannels added) {
        Map<String, Channel> all = new HashMap<>();
        added.all().forEach((channel, description) -> {
            Stream.of(description.name(), Objects.requireNonNullElse(description.englishName(), ""))
                    .map(ChannelSpellings::comparable)
                    .filter(name -> !name.isEmpty())
                    .forEach(name -> all.put(name, channel));
        });
        added.all().keySet().forEach(channel -> all.put(comparable(channel.word()), channel));
        // a name that is also another channel's does not take it away
        all.putAll(bySpelling);
        return new ChannelSpellings(all);
    }

    public Optional<Channel> read(String written) {
        return Optional.ofNullable(bySpelling.get(comparable(written)));
    }

    /** All channels, as they should be written. */
    public String words() {
        return bySpelling.values().stream()
                .distinct()
                .map(Channel::word)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static Map<String, Channel> spelled() {
        Map<String, Channel> all = new HashMap<>();
        COMMON.forEach((channel, spellings) -> spellings.forEach(one -> all.put(comparable(one), channel)));
        Channel.known().forEach(channel -> all.put(comparable(channel.word()), channel));
        return all;
    }

    private static String comparable(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "");
    }
}
