package id.tanggap.query.search;

import id.tanggap.query.channel.ChannelNames;
import id.tanggap.query.opd.OpdDocument;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What the keys of facets and figures are called, from the register of offices. A name may be a few seconds old; keys never
 * are.
 */
public final class Names {

    /** Stands for complaints that have no office, category or place. */
    public static final String NONE = "-";

    private static final Duration FRESH = Duration.ofSeconds(3);
    private static final Set<String> OF_A_PLACE = Set.of("kecamatan", "kelurahan", "desa");
    private static final int KECAMATAN = "36.04.05".length();
    private static final Locale INDONESIAN = Locale.of("id");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", INDONESIAN);

    private final Supplier<List<OpdDocument>> register;
    private final ChannelNames channels;
    private final Clock clock;
    private volatile Known known = new Known(Instant.MIN, Map.of(), Map.of());

    private record Known(Instant since, Map<String, String> opds, Map<String, String> places) {}

    Names(Supplier<List<OpdDocument>> register, ChannelNames channels, Clock clock) {
        this.register = register;
        this.channels = channels;
        this.clock = clock;
    }

    /**
     * The name of a key; the key itself where it has none.
     *
     * @param of what kind of key: {@code opd}, {@code category}, {@code place}, {@code channel}, {@code status} or {@code
     *     month}
     */
    public String of(String of, String key) {
        if (key.equals(NONE)) {
            return switch (of) {
                case "opd" -> "Belum diteruskan";
                case "category" -> "Belum berkategori";
                case "place" -> "Tempat belum diketahui";
                default -> NONE;
            };
        }
        return switch (of) {
            case "opd" -> known().opds().getOrDefault(key, key);
            case "place" -> place(key);
            case "channel" -> channels.of(key, INDONESIAN);
            case "month" -> MONTH.format(YearMonth.parse(key));
            default -> key;
        };
    }

    /** What a channel that this government added is called; its word where nobody added it. */
    public String channel(String word, Locale locale) {
        return channels.of(word, locale);
    }

    /** The channels that there are. */
    public ChannelNames channels() {
        return channels;
    }

    /** A village without an office of its own is at least somewhere in its kecamatan. */
    private String place(String code) {
        Map<String, String> places = known().places();
        String name = places.get(code);
        return name != null ? name : places.getOrDefault(kecamatan(code), code);
    }

    /** The kecamatan that a place is or lies in; the place itself where it is larger. */
    public static String kecamatan(String place) {
        return place.length() > KECAMATAN ? place.substring(0, KECAMATAN) : place;
    }

    private Known known() {
        Known last = known;
        Instant now = clock.instant();
        if (last.since().isBefore(now.minus(FRESH))) {
            last = learn(now);
            known = last;
        }
        return last;
    }

    private Known learn(Instant now) {
        Map<String, String> opds = new HashMap<>();
        Map<String, String> places = new HashMap<>();
        for (OpdDocument opd : register.get()) {
            opds.put(opd.id(), opd.name());
            // The own office of a kecamatan, of a kelurahan or desa is called as the place is.
            if (OF_A_PLACE.contains(opd.kind()) && opd.areas().size() == 1) {
                places.put(opd.areas().getFirst(), opd.name());
            }
        }
        return new Known(now, opds, places);
    }
}
