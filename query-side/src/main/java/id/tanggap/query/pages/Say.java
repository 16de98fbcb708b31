package id.tanggap.query.pages;

import id.tanggap.events.complaint.PhotoKind;
import id.tanggap.events.worktime.Calendars;
import id.tanggap.query.complaint.Fact;
import id.tanggap.query.complaint.ShownPhoto;
import id.tanggap.query.complaint.Strip;
import id.tanggap.query.directory.Names;
import id.tanggap.query.latency.LatencyTable;
import id.tanggap.query.latency.WorkingDays;
import id.tanggap.query.leader.Leader;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * Says times, lengths of time, numbers and names in the reader's language; in every template as {@code say}. All of one
 * page is said at one instant.
 */
public final class Say {

    private static final String NOTHING = "–";
    private static final String ABOUT_AN_OFFICE = "somebody-accused";
    private static final List<String> UNITS = List.of("B", "kB", "MB", "GB", "TB");

    private final MessageSource messages;
    private final Names names;
    private final Locale locale;
    private final ZoneId zone;
    private final Instant now;
    private final Calendars calendars;
    private final DurationWords durations;
    private final boolean publicly;

    Say(MessageSource messages, Names names, Locale locale, ZoneId zone, Instant now, Calendars calendars) {
        this(messages, names, locale, zone, now, calendars, false);
    }

    private Say(
            MessageSource messages,
            Names names,
            Locale locale,
            ZoneId zone,
            Instant now,
            Calendars calendars,
            boolean publicly) {
        this.messages = messages;
        this.names = names;
        this.locale = locale;
        this.zone = zone;
        this.now = now;
        this.calendars = calendars;
        this.durations = new DurationWords(messages, locale);
        this.publicly = publicly;
    }

    /** As everybody is told: in days without hours. */
    Say toTheDay() {
        return new Say(messages, names, locale, zone, now, calendars, true);
    }

    /** {@code id} or {@code en}: what the page declares as its language. */
    public String language() {
        return locale.getLanguage();
    }

    public Instant now() {
        return now;
    }

    /** {@code 21 Nov 2026 08.15 WIB}; in public {@code 21 Nov 2026}. */
    public String time(Instant at) {
        if (publicly) {
            return date(day(at));
        }
        return DateTimeFormatter.ofPattern(language().equals("en") ? "d MMM uuuu HH:mm" : "d MMM uuuu HH.mm", locale)
                        .format(at.atZone(zone))
                + " "
                + ZoneWords.of(zone, at);
    }

    public String date(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMM uuuu", locale).format(day);
    }

    private LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    /** For {@code <time datetime>}: with the distance from UTC, to the second; in public the day. */
    public String machine(Instant at) {
        if (publicly) {
            return day(at).toString();
        }
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                at.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
    }

    /** The time between two instants, in public in days; until now where the second is missing. */
    public String between(Instant from, @Nullable Instant to) {
        if (publicly) {
            return durations.ofDays(ChronoUnit.DAYS.between(day(from), day(to == null ? now : to)));
        }
        return durations.of(Duration.between(from, to == null ? now : to));
    }

    /** Who held a complaint, until now; null where a document of old does not tell. */
    public @Nullable StripDrawing drawn(Strip strip) {
        return StripDrawing.of(strip, publicly ? day(now).atStartOfDay(zone).toInstant() : now);
    }

    public String length(Duration length) {
        if (publicly) {
            return durations.ofDays(length.toDays());
        }
        return durations.of(length);
    }

    /**
     * The same, and in brackets how much of it the government worked: {@code 4 hari 1 jam (2 hari kerja 3 jam)}; in public
     * the days alone.
     */
    public String took(Instant from, @Nullable Instant to) {
        Instant end = to == null ? now : to;
        if (publicly) {
            return between(from, end);
        }
        return calendars
                .terms(end)
                .map(terms -> between(from, end) + " ("
                        + durations.ofWork(
                                calendars.hours(null, end).between(from, end),
                                terms.week().day())
                        + ")")
                .orElseGet(() -> between(from, end));
    }

    /** So much working time by the working day of now; a dash where there is none. */
    public String worked(@Nullable Long seconds) {
        return seconds == null
                ? NOTHING
                : calendars
                        .terms(now)
                        .map(terms -> durations.ofWork(
                                Duration.ofSeconds(seconds), terms.week().day()))
                        .orElse(NOTHING);
    }

    /** A length of a table, in the time in which it is counted; a dash where there is none. */
    public String length(@Nullable Long seconds, LatencyTable table) {
        WorkingDays working = table.working();
        return seconds == null || working == null
                ? seconds(seconds)
                : durations.ofWork(Duration.ofSeconds(seconds), Duration.ofSeconds(working.daySeconds()));
    }

    /** A length in seconds, or a dash where there is none. */
    public String seconds(@Nullable Long seconds) {
        return seconds == null ? NOTHING : durations.of(Duration.ofSeconds(seconds));
    }

    public boolean isPast(@Nullable Instant due) {
        return due != null && due.isBefore(now);
    }

    /** In the unit that leaves at most three digits before the comma. */
    public String bytes(@Nullable Long bytes) {
        if (bytes == null) {
            return NOTHING;
        }
        double left = bytes;
        int unit = 0;
        while (left >= 1_000 && unit < UNITS.size() - 1) {
            left /= 1_000;
            unit++;
        }
        return String.format(locale, left < 10 && unit > 0 ? "%.1f %s" : "%.0f %s", left, UNITS.get(unit));
    }

    public String count(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** A share from 0 to 1 in per cent, or a dash where there is none. */
    public String share(@Nullable Double share) {
        return share == null ? NOTHING : NumberFormat.getPercentInstance(locale).format(share);
    }

    /** What an action does, to what everybody reads or to what is kept from them. */
    public String hint(String verb, boolean everybodyReadsIt) {
        String usual = "action." + verb + ".hint";
        return message(everybodyReadsIt ? usual : usual + ".kept", message(usual, ""));
    }

    private String message(String code, String otherwise) {
        return Objects.requireNonNull(messages.getMessage(code, null, otherwise, locale));
    }

    /** Why a rule decided as it did: an account, a category, or the office that handles what is about another one. */
    public String reason(String rule, String detail) {
        return rule.equals(ABOUT_AN_OFFICE) ? opd(detail) : detail;
    }

    public String opd(@Nullable String id) {
        return id == null || id.equals(Names.NONE) ? word("opd", "none") : names.of("opd", id);
    }

    /**
     * Who spoke for the government's head: the leader of that id, or who has the account of that name; the office where the
     * person was erased, and what leaders are called where it is not said who it was.
     */
    public String leader(@Nullable String id) {
        Optional<Leader> registered =
                id == null ? Optional.empty() : names.people().leader(id);
        return registered
                .map(leader -> leader.name() == null ? word("leaders.office", leader.office()) : leader.name())
                .or(() -> id == null ? Optional.empty() : names.people().staff(id))
                .orElseGet(() -> word("talk.by", "leader"));
    }

    /** What the account of staff is called; its own name where nobody said. */
    public String staff(String user) {
        return names.people().staff(user).orElse(user);
    }

    /** What a complaint is called: its first words; null where there are none. */
    public @Nullable String headline(@Nullable String text) {
        return Headline.of(text);
    }

    public String category(@Nullable String id) {
        return id == null || id.equals(Names.NONE) ? word("category", "none") : word("category", id);
    }

    public String place(@Nullable String code) {
        return code == null || code.equals(Names.NONE) ? word("place", "none") : names.of("place", code);
    }

    /** {@code 2026-11} as {@code November 2026}. */
    public String month(String key) {
        return key.equals(Names.NONE)
                ? NOTHING
                : DateTimeFormatter.ofPattern("MMMM uuuu", locale).format(YearMonth.parse(key));
    }

    /** What the key of a facet or of a row of figures is called. */
    public String key(String of, String key) {
        return switch (of) {
            case "opd" -> opd(key);
            case "category" -> category(key);
            case "place" -> place(key);
            case "month" -> month(key);
            default -> word(of, key);
        };
    }

    /** The value of one fact of a timeline, named where it is a key of something. */
    public String fact(String key, String value) {
        return Fact.of(key).map(fact -> fact(fact, value)).orElse(value);
    }

    private String fact(Fact fact, String value) {
        return switch (fact) {
            case CATEGORY -> category(value);
            case PLACE -> place(value);
            case DUE, UNTIL, RESPONSE_DUE, RESOLUTION_DUE -> time(Instant.parse(value));
            case DEADLINE -> word("clock", value);
            case LEVEL -> word("escalation", value);
            case CHANNEL,
                    ORIGIN,
                    REASON,
                    RULE,
                    ROLE,
                    THROUGH,
                    VISIBILITY,
                    REMOVAL,
                    PHOTO,
                    MEANING,
                    HIDING,
                    REACH,
                    HOW -> word(fact.key(), value);
            case EVIDENCE, PASSAGES -> count(Long.parseLong(value));
            case ACCUSED -> opd(value);
            case HEAD -> staff(value);
            case DETAIL, WITH, INTO, FROM, OVER -> value;
        };
    }

    /** The last one; nothing of nothing. */
    public <T> List<T> lastOf(List<T> some) {
        return some.isEmpty() ? List.of() : List.of(some.getLast());
    }

    /** Before, then after. */
    public PhotoKind[] photoKinds() {
        return PhotoKind.values();
    }

    public List<ShownPhoto> photos(List<ShownPhoto> photos, PhotoKind kind) {
        return photos.stream().filter(photo -> photo.kind() == kind).toList();
    }

    /** A name that no other form has. */
    public String request() {
        return UUID.randomUUID().toString();
    }

    /** Whether it leads to a web page: what others wrote as a link may be anything. */
    public boolean isLink(@Nullable String url) {
        return url != null
                && (url.regionMatches(true, 0, "https://", 0, 8) || url.regionMatches(true, 0, "http://", 0, 7));
    }

    /** The word of a constant, {@code status.in-progress}; one that nobody gave words to is shown as it is written. */
    public String word(String of, @Nullable String constant) {
        if (constant == null) {
            return NOTHING;
        }
        String readable =
                of.equals("channel") && !constant.equals(Names.NONE) ? names.channel(constant, locale) : constant;
        readable = readable.replace('-', ' ');
        String otherwise = readable.isEmpty()
                ? NOTHING
                : readable.substring(0, 1).toUpperCase(Locale.ROOT) + readable.substring(1);
        // Where a complaint stands has other words for everybody than for the desks.
        String kind = publicly && of.equals("status") ? "public-status" : of;
        String word = messages.getMessage(kind + "." + constant, null, otherwise, locale);
        return word == null ? otherwise : word;
    }
}
