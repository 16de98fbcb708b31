package id.tanggap.events.complaint;

import id.tanggap.events.text.Signs;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Where citizens complain: a platform, a telephone, a counter. These are the channels that every government has or may
 * have; it adds its own as data (see {@link id.tanggap.events.channel.ChannelDescribed}), and one that this program has
 * never heard of is as good as any.
 *
 * <p>Complaints are named after it, so a value never changes.
 *
 * @param value capital letters, digits and underscores, at most 40, as it is stored: {@code WALK_IN}
 */
public record Channel(String value) {
    private static final Signs FORM = Signs.of("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_", 1, 40);

    public static final Channel INSTAGRAM = new Channel("INSTAGRAM");
    public static final Channel FACEBOOK = new Channel("FACEBOOK");
    public static final Channel X = new Channel("X");
    public static final Channel THREADS = new Channel("THREADS");
    public static final Channel YOUTUBE = new Channel("YOUTUBE");
    public static final Channel TIKTOK = new Channel("TIKTOK");
    public static final Channel WHATSAPP = new Channel("WHATSAPP");
    /** Our own public form. */
    public static final Channel WEB = new Channel("WEB");
    /** Said at a counter, written down by staff. */
    public static final Channel WALK_IN = new Channel("WALK_IN");

    public static final Channel TELEPHONE = new Channel("TELEPHONE");
    /** The emergency call centre. */
    public static final Channel CALL_112 = new Channel("112");

    public static final Channel SMS = new Channel("SMS");
    public static final Channel EMAIL = new Channel("EMAIL");
    public static final Channel LETTER = new Channel("LETTER");
    /** Said on the air. */
    public static final Channel RADIO = new Channel("RADIO");
    /** The national complaint service, where citizens may write in secret ({@code rahasia}) and without a name. */
    public static final Channel SP4N_LAPOR = new Channel("SP4N_LAPOR");
    /** The government's own application. */
    public static final Channel APP = new Channel("APP");

    public static final Channel MEDIA_CENTER = new Channel("MEDIA_CENTER");

    private static final List<Channel> PLATFORMS = List.of(INSTAGRAM, FACEBOOK, X, THREADS, YOUTUBE, TIKTOK, WHATSAPP);
    private static final List<Channel> KNOWN = List.of(
            INSTAGRAM,
            FACEBOOK,
            X,
            THREADS,
            YOUTUBE,
            TIKTOK,
            WHATSAPP,
            WEB,
            WALK_IN,
            TELEPHONE,
            CALL_112,
            SMS,
            EMAIL,
            LETTER,
            RADIO,
            SP4N_LAPOR,
            APP,
            MEDIA_CENTER);
    private static final Set<Channel> PUBLIC =
            Set.of(INSTAGRAM, FACEBOOK, X, THREADS, YOUTUBE, TIKTOK, WEB, WALK_IN, RADIO, MEDIA_CENTER);

    public Channel {
        if (!FORM.make(value) || value.startsWith("_")) {
            throw new IllegalArgumentException("Not a channel: " + value);
        }
    }

    /**
     * As it is written in JSON, in addresses and in documents: {@code walk-in}.
     *
     * @throws IllegalArgumentException when it cannot be one
     */
    public static Channel ofWord(String word) {
        return new Channel(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** As it is written in JSON, in addresses and in documents: {@code walk-in}. */
    public String word() {
        return value.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Those that need not be added, in the order in which people think of them. */
    public static List<Channel> known() {
        return KNOWN;
    }

    /** Those on which offices have accounts, and citizens name them. */
    public static List<Channel> platforms() {
        return PLATFORMS;
    }

    /** Whether offices have accounts on it. */
    public boolean isPlatform() {
        return PLATFORMS.contains(this);
    }

    /**
     * Whether what is said there is said to the government alone, so that it is not the public's until somebody released
     * it. A channel that was added is private as long as nobody says otherwise.
     */
    public boolean isPrivate() {
        return !PUBLIC.contains(this);
    }

    /** The bare value: persons are told apart by it. */
    @Override
    public String toString() {
        return value;
    }
}
