package id.tanggap.query.directory;

import id.tanggap.query.channel.ChannelNames;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What the keys of facets and figures are called. A name may be a few seconds old; keys never are. */
public final class Names {

    /** Stands for complaints that have no office, category or place. */
    public static final String NONE = "-";

    private static final Locale INDONESIAN = Locale.of("id");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", INDONESIAN);

    private final OfficeDirectory offices;
    private final PeopleDirectory people;
    private final ChannelNames channels;

    Names(OfficeDirectory offices, PeopleDirectory people, ChannelNames channels) {
        this.offices = offices;
        this.people = people;
        this.channels = channels;
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
            case "opd" -> offices.opd(key);
            case "place" -> offices.place(key);
            case "channel" -> channels.of(key, INDONESIAN);
            case "month" -> MONTH.format(YearMonth.parse(key));
            default -> key;
        };
    }

    /** What a channel that this government added is called; its word where nobody added it. */
    public String channel(String word, Locale locale) {
        return channels.of(word, locale);
    }

    /** Leaders and staff, for staff alone. */
    public PeopleDirectory people() {
        return people;
    }

    /** The channels that there are. */
    public ChannelNames channels() {
        return channels;
    }
}
