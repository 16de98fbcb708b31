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
        RefusalReason refused = channel != Channel.WALK_IN && draws.chance(0.045) ? draws.weighted(REFUSALS) : null;
        Season.Outbreak outbreak = refused == null ? season.outbreak(day, draws) : null;
        Kind kind = outbreak == null ? kind(day, draws) : regency.kind(outbreak.category());
        String answerer = draws.weighted(kind.answerers());
        Village village = outbreak == null ? village(answerer, draws) : village(outbreak.village());
        Office responsible = regency.office(answerer, village);
        Instant postedAt = channel == Channel.WALK_IN ? season.atTheCounter(day, draws) : season.moment(day, draws);
        Voice voice = voice(channel, village, draws);
        boolean social = channel != Channel.WEB && channel != Channel.WALK_IN;
        Telling telling = new Telling(kind.words(), known(kind, village, responsible, draws), draws);
        Writing writing = new Writing(telling, draws, voice, social);
        Office reached = reached(kind, village, responsible, channel, draws);
        OfficialAccount tagged = tagged(channel, reached, draws);
        String text = refused == null
                ? channel == Channel.WALK_IN ? telling.line("loket") : writing.complaint(mention(tagged, draws))
                : spam(refused, telling, tagged, draws);
        boolean form = channel == Channel.WEB || channel == Channel.WALK_IN;
        String address = form && refused == null ? telling.line("letak-lengkap") : null;
        PlaceCode place = channel == Channel.WEB ? (draws.chance(0.85) ? village.code() : null) : said(text, village);
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
        double mistaken = channel == Channel.WALK_IN ? 0.2 : 0.12;
        return draws.chance(mistaken) ? regency.office(draws.one(kind.mistaken()), village) : responsible;
    }

    private @Nullable OfficialAccount tagged(Channel channel, Office reached, Draws draws) {
        if (channel == Channel.WEB) {
            return null;
        }
        if (channel == Channel.WALK_IN) {
            return new OfficialAccount(Channel.WALK_IN, reached.id().value(), null);
        }
        Optional<OfficialAccount> own = draws.chance(0.85) ? reached.on(channel) : Optional.empty();
        return own.or(() -> regency.ofAll(channel, draws)).orElseThrow();
    }

    private static boolean names(@Nullable OfficialAccount tagged, Office office) {
        return tagged != null
                && (tagged.platform() == Channel.WALK_IN || office.accounts().contains(tagged));
    }

    private static String mention(@Nullable OfficialAccount tagged, Draws draws) {
        if (tagged == null || tagged.handle() == null) {
            return "";
        }
        double named = switch (tagged.platform()) {
            case X, THREADS -> 1;
            case INSTAGRAM, TIKTOK -> 0.55;
            default -> 0;
        };
        return draws.chance(named) ? "@" + tagged.handle() : "";
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
        return draws.weighted(
                switch (channel) {
                    case INSTAGRAM -> voices(8, 45, 15, 20, local, 12);
                    case FACEBOOK -> voices(20, 35, 20, 8, local, 17);
                    case X -> voices(4, 35, 25, 30, local, 6);
                    case WHATSAPP -> voices(30, 45, 0, 10, local, 15);
                    case WEB -> voices(65, 25, 10, 0, local, 0);
                    case WALK_IN -> voices(100, 0, 0, 0, local, 0);
                    case THREADS, YOUTUBE, TIKTOK -> voices(0, 42, 25, 27, local, 6);
                });
    }

    private static Map<Voice, Double> voices(
            double formal, double casual, double angry, double brief, Voice local, double locally) {
        return ordered(
                Voice.FORMAL, formal, Voice.CASUAL, casual, Voice.ANGRY, angry, Voice.SHORT, brief, local, locally);
    }

    private static Origin origin(Channel channel) {
        return switch (channel) {
            case WEB -> Origin.FORM;
            case WALK_IN -> Origin.STAFF;
            case YOUTUBE, TIKTOK -> Origin.POLLER;
            default -> Origin.WEBHOOK;
        };
    }

    private static Instant captured(Channel channel, Instant postedAt, Draws draws) {
        return switch (channel) {
            case WEB -> postedAt;
            case WALK_IN -> postedAt.plusSeconds(draws.between(60, 900));
            case YOUTUBE, TIKTOK -> postedAt.plusSeconds(draws.between(10, 170));
            default -> postedAt.plusMillis(Math.round(1000 * Math.min(160, draws.around(2.5, 0.9))));
        };
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
