package id.tanggap.command.routing.learned;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.tanggap.access.GovernmentZone;
import id.tanggap.command.form.Fields;
import id.tanggap.command.place.PlaceFinder;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.PlaceCode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code POST /api/routing/suggestions}. A question, asked of the command side: it routes by what it learned, so what it would
 * suggest and what it would do cannot differ.
 */
@RestController
final class SuggestionController {

    private static final int LONGEST = 10_000;
    private static final int MOST_MENTIONS = 20;

    private final Suggester suggester;
    private final PlaceFinder places;
    private final Clock clock;
    private final ZoneId zone;

    SuggestionController(Suggester suggester, PlaceFinder places, Clock clock, @GovernmentZone ZoneId zone) {
        this.suggester = suggester;
        this.places = places;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * @param place a region's code, {@code 36.04.05} or {@code 36.04.05.2001}, or an address as it was written
     * @param mentions handles that are named
     * @param channel where it was said, as {@code instagram}
     * @param at when it was said, ISO 8601; now if nothing is said
     */
    record RoutingQuestion(
            @Nullable String text,
            @Nullable String place,
            @Nullable List<String> mentions,
            @Nullable String channel,
            @Nullable String at) {}

    /**
     * @param items at most three, the surest first
     * @param category at most three; {@code place} likewise, by codes
     * @param version of what was learned; null as long as nothing was
     */
    record RoutingSuggestions(
            List<SuggestedOffice> items,
            List<LikelyCategory> category,
            List<LikelyPlace> place,
            @Nullable Integer version) {}

    /** @param confidence 0 to 1: of what is given 0.9, nine in ten are right */
    record SuggestedOffice(String opd, Likely likely, double confidence, List<RoutingEvidence> because) {}

    /** @param count of {@code of} similar complaints that this office resolved; neither where none speaks for it */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RoutingEvidence(
            Evidence.Kind kind,
            String text,
            @Nullable Integer count,
            @Nullable Integer of,
            List<String> examples) {}

    record LikelyCategory(String id, double confidence) {}

    record LikelyPlace(String kecamatan, @Nullable String desa, double confidence) {}

    @PostMapping("/api/routing/suggestions")
    RoutingSuggestions suggest(@RequestBody RoutingQuestion asked, Locale locale) {
        Suggester.Suggested suggested = suggester.suggest(read(asked));
        return new RoutingSuggestions(
                suggested.offices().stream().map(each -> item(each, locale)).toList(),
                suggested.categories().stream()
                        .map(each -> new LikelyCategory(each.id().value(), each.confidence()))
                        .toList(),
                suggested.places().stream()
                        .map(each -> new LikelyPlace(each.kecamatan(), each.desa(), each.confidence()))
                        .toList(),
                suggested.version());
    }

    private static SuggestedOffice item(Candidates.Candidate candidate, Locale locale) {
        return new SuggestedOffice(
                candidate.opd().value(),
                Likely.of(candidate.confidence()),
                candidate.confidence(),
                candidate.because().stream()
                        .map(each -> new RoutingEvidence(
                                each.kind(), each.text().in(locale), each.count(), each.of(), each.examples()))
                        .toList());
    }

    private Question read(RoutingQuestion asked) {
        Fields fields = new Fields();
        Optional<String> text = fields.required("text", asked.text(), LONGEST);
        Optional<Channel> channel = fields.as(
                "channel",
                asked.channel(),
                word -> new Channel(word.toUpperCase(Locale.ROOT).replace('-', '_')),
                "Nama kanal, misalnya instagram.",
                "A channel's name, such as instagram.");
        Optional<Instant> at = fields.as(
                "at",
                asked.at(),
                Instant::parse,
                "Waktu ISO 8601, misalnya 2026-03-02T08:15:00Z.",
                "A time in ISO 8601, such as 2026-03-02T08:15:00Z.");
        List<String> mentions = asked.mentions() == null ? List.of() : asked.mentions();
        if (mentions.size() > MOST_MENTIONS) {
            fields.wrong("mentions", "Paling banyak " + MOST_MENTIONS + ".", "At most " + MOST_MENTIONS + ".");
        }
        Optional<String> address = fields.text(asked.place()).filter(place -> !isCode(place));
        fields.check();
        Optional<PlaceCode> place = address.isPresent()
                ? places.in(address.get())
                : fields.text(asked.place()).map(PlaceCode::new).or(() -> places.in(text.orElseThrow()));
        return new Question(
                text.orElseThrow(),
                place.orElse(null),
                address.orElse(null),
                mentions,
                channel.orElse(null),
                LocalDate.ofInstant(at.orElseGet(clock::instant), zone));
    }

    private static boolean isCode(String place) {
        return place.matches("[0-9]{2}(\\.[0-9]{2}(\\.[0-9]{2}(\\.[0-9]{4})?)?)?");
    }
}
