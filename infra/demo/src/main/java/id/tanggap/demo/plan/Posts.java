package id.tanggap.demo.plan;

import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.complaint.Origin;
import id.tanggap.events.complaint.PlaceCode;
import id.tanggap.events.complaint.RefusalReason;
import id.tanggap.events.opd.OpdKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Invents what citizens post. */
final class Posts {

    private static final Map<Channel, Double> CHANNELS = ordered(
            Channel.INSTAGRAM,
            30,
            Channel.FACEBOOK,
            24,
            Channel.WHATSAPP,
            13,
            Channel.X,
            12,
            Channel.WEB,
            9,
            Channel.WALK_IN,
            5,
            Channel.TIKTOK,
            4,
            Channel.THREADS,
            2,
            Channel.YOUTUBE,
            1);
    private static final Map<RefusalReason, Double> REFUSALS = ordered(
            RefusalReason.ADVERTISEMENT,
            34,
            RefusalReason.NOT_A_COMPLAINT,
            34,
            RefusalReason.NOT_OURS,
            12,
            RefusalReason.UNINTELLIGIBLE,
            8,
            RefusalReason.ABUSIVE,
            7,
            RefusalReason.DUPLICATE_POST,
            5);

    /** How often a post writes the account's name into its text. */
    private static final Map<Channel, Double> NAMED =
            Map.of(Channel.X, 1.0, Channel.THREADS, 1.0, Channel.INSTAGRAM, 0.55, Channel.TIKTOK, 0.55);

    private static final Set<Channel> POLLED = Set.of(Channel.YOUTUBE, Channel.TIKTOK);

    /** In which voices people speak on a channel, in shares. */
    private record Tone(double formal, double casual, double angry, double brief, double locally) {}

    private static final Tone OF_THE_YOUNG = new Tone(0, 42, 25, 27, 6);
    private static final Map<Channel, Tone> TONES = Map.of(
            Channel.INSTAGRAM,
            new Tone(8, 45, 15, 20, 12),
            Channel.FACEBOOK,
            new Tone(20, 35, 20, 8, 17),
            Channel.X,
            new Tone(4, 35, 25, 30, 6),
            Channel.WHATSAPP,
            new Tone(30, 45, 0, 10, 15),
            Channel.WEB,
            new Tone(65, 25, 10, 0, 0),
            Channel.WALK_IN,
            new Tone(100, 0, 0, 0, 0));

    private final long seed;
    private final int all;
    private final Regency regency;
    private final Season season;

    Posts(long seed, int all, Regency regency, Season season) {
        this.seed = seed;
        this.all = all;
        this.regency = regency;
        this.season = season;
    }

    /** The draws of everything about the complaint of this number that follows upon the post. */
    Draws drawsAfter(int number) {
        return Draws.of(seed, "course " + number);
    }

    Post post(int number) {
        Draws draws = Draws.of(seed, "post " + number);
        LocalDate day = season.day(number, all);
        Channel channel = draws.weighted(CHANNELS);
        boolean counter = channel.equals(Channel.WALK_IN);
        RefusalReason refused = !counter && draws.chance(0.045) ? draws.weighted(REFUSALS) : null;
        Season.Outbreak outbreak = refused == null ? season.outbreak(day, draws) : null;
        Kind kind = outbreak == null ? kind(day, draws) : regency.kind(outbreak.category());
        String answerer = draws.weighted(kind.answerers());
        Village village = outbreak == null ? village(answerer, draws) : village(outbreak.village());
        Office responsible = regency.office(answerer, village);
        Instant postedAt = counter ? season.atTheCounter(day, draws) : season.moment(day, draws);
        Voice voice = voice(channel, village, draws);
        boolean social = channel.isPlatform();
        Telling telling = new Telling(kind.words(), known(kind, village, responsible, draws), draws);
        Writing writing = new Writing(telling, draws, voice, social);
        Office reached = reached(kind, village, responsible, channel, draws);
        OfficialAccount tagged = tagged(channel, reached, draws);
        String text = refused == null
                ? counter ? telling.line("loket") : writing.complaint(mention(tagged, draws))
                : spam(refused, telling, tagged, draws);
        String address = !social && refused == null ? telling.line("letak-lengkap") : null;
        PlaceCode place =
                channel.equals(Channel.WEB) ? (draws.chance(0.85) ? village.code() : null) : said(text, village);
        return new Post(
                number,
                kind,
                village,
                responsible,
                channel,
                origin(channel),
                // Of a number that no platform gives.
                "0039%d".formatted(20_260_000_000L + number * 7_919L),
                Citizen.draw(seed, channel, village.name(), regency.names(), draws),
                text,
                address,
                tagged,
                names(tagged, reached) ? reached : null,
                refused == null ? place : null,
                outbreak,
                refused,
                postedAt,
                captured(channel, postedAt, draws),
                telling,
                writing);
    }

    private Kind kind(LocalDate day, Draws draws) {
        Map<Kind, Double> shares = new LinkedHashMap<>();
        regency.kinds()
                .forEach(kind -> shares.put(kind, kind.weight() * kind.months().get(day.getMonthValue() - 1)));
        return draws.weighted(shares);
    }

    private Village village(String answerer, Draws draws) {
        List<Village> all = regency.villages();
        if (answerer.equals("@village") && draws.chance(0.6)) {
            return draws.one(all.stream().filter(regency::hasOwnOffice).toList());
        }
        if (answerer.startsWith("puskesmas-")) {
            String kecamatan = answerer.substring("puskesmas-".length());
            return draws.one(all.stream()
                    .filter(village ->
                            village.kecamatan().toLowerCase(Locale.ROOT).equals(kecamatan))
                    .toList());
        }
        return draws.one(all);
    }

    private Village village(String name) {
        return regency.villages().stream()
                .filter(village -> village.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name));
    }

    private static Map<String, String> known(Kind kind, Village village, Office responsible, Draws draws) {
        Map<String, String> known = new HashMap<>();
        known.put("desa", village.name());
        known.put("kec", village.kecamatan());
        known.put("keckecil", village.kecamatan().toLowerCase(Locale.ROOT));
        known.put("Desa", village.isKelurahan() ? "Kelurahan" : "Desa");
        known.put("kantordesa", village.isKelurahan() ? "kelurahan" : "desa");
        known.put("jalan", draws.one(village.streets()));
        known.put("kantor", counter(kind, village, responsible));
        String called = responsible.description().name();
        if (responsible.description().kind() == OpdKind.RSUD
                || responsible.description().kind() == OpdKind.PUSKESMAS) {
            known.put("faskes", called);
        }
        return known;
    }

    /** Where people stood when they complain of an office: never in a city hall that they only write to. */
    private static String counter(Kind kind, Village village, Office responsible) {
        String name = responsible.description().name();
        return switch (responsible.description().kind()) {
            case DESA -> "kantor desa " + village.name();
            case KELURAHAN -> "kantor kelurahan " + village.name();
            case KECAMATAN -> "kantor kecamatan " + village.kecamatan();
            default -> kind.category().value().equals("pelayanan") ? "kantor kecamatan " + village.kecamatan() : name;
        };
    }

    private Office reached(Kind kind, Village village, Office responsible, Channel channel, Draws draws) {
        double mistaken = channel.equals(Channel.WALK_IN) ? 0.2 : 0.12;
        return draws.chance(mistaken) ? regency.office(draws.one(kind.mistaken()), village) : responsible;
    }

    private @Nullable OfficialAccount tagged(Channel channel, Office reached, Draws draws) {
        if (channel.equals(Channel.WEB)) {
            return null;
        }
        if (channel.equals(Channel.WALK_IN)) {
            return new OfficialAccount(Channel.WALK_IN, reached.id().value(), null);
        }
        Optional<OfficialAccount> own = draws.chance(0.85) ? reached.on(channel) : Optional.empty();
        return own.or(() -> regency.ofAll(channel, draws)).orElseThrow();
    }

    private static boolean names(@Nullable OfficialAccount tagged, Office office) {
        return tagged != null
                && (tagged.platform().equals(Channel.WALK_IN)
                        || office.accounts().contains(tagged));
    }

    private static String mention(@Nullable OfficialAccount tagged, Draws draws) {
        if (tagged == null || tagged.handle() == null) {
            return "";
        }
        return draws.chance(NAMED.getOrDefault(tagged.platform(), 0.0)) ? "@" + tagged.handle() : "";
    }

    private static String spam(RefusalReason reason, Telling telling, @Nullable OfficialAccount tagged, Draws draws) {
        String text =
                telling.line("spam-" + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        String mention = mention(tagged, draws);
        return mention.isEmpty() ? text : mention + " " + text;
    }

    /** As the gazetteer reads it: a kecamatan that is called one, and a village in it that is called one. */
    private static @Nullable PlaceCode said(String text, Village village) {
        String lower = text.toLowerCase(Locale.ROOT);
        String kecamatan = village.kecamatan().toLowerCase(Locale.ROOT);
        if (!lower.contains("kecamatan " + kecamatan) && !lower.contains("kec. " + kecamatan)) {
            return null;
        }
        String name = village.name().toLowerCase(Locale.ROOT);
        return lower.contains("desa " + name) || lower.contains("kelurahan " + name)
                ? village.code()
                : village.kecamatanCode();
    }

    private static Voice voice(Channel channel, Village village, Draws draws) {
        boolean sundanese = village.code().value().startsWith("39.01.04")
                || village.code().value().startsWith("39.01.06");
        Voice local = sundanese ? Voice.SUNDANESE : Voice.JAVANESE;
        Tone tone = TONES.getOrDefault(channel, OF_THE_YOUNG);
        return draws.weighted(ordered(
                Voice.FORMAL,
                tone.formal(),
                Voice.CASUAL,
                tone.casual(),
                Voice.ANGRY,
                tone.angry(),
                Voice.SHORT,
                tone.brief(),
                local,
                tone.locally()));
    }

    private static Origin origin(Channel channel) {
        if (channel.equals(Channel.WEB)) {
            return Origin.FORM;
        }
        if (channel.equals(Channel.WALK_IN)) {
            return Origin.STAFF;
        }
        return POLLED.contains(channel) ? Origin.POLLER : Origin.WEBHOOK;
    }

    private static Instant captured(Channel channel, Instant postedAt, Draws draws) {
        if (channel.equals(Channel.WEB)) {
            return postedAt;
        }
        if (channel.equals(Channel.WALK_IN)) {
            return postedAt.plusSeconds(draws.between(60, 900));
        }
        return POLLED.contains(channel)
                ? postedAt.plusSeconds(draws.between(10, 170))
                : postedAt.plusMillis(Math.round(1000 * Math.min(160, draws.around(2.5, 0.9))));
    }

    @SuppressWarnings("unchecked")
    private static <T> Map<T, Double> ordered(Object... keysAndShares) {
        Map<T, Double> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndShares.length; i += 2) {
            map.put((T) keysAndShares[i], ((Number) keysAndShares[i + 1]).doubleValue());
        }
        return map;
    }
}
