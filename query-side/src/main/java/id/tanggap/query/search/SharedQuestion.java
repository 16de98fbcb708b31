package id.tanggap.query.search;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import id.tanggap.events.complaint.CategoryId;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.PlaceCode;
import id.tanggap.events.opd.OpdId;
import id.tanggap.query.channel.ChannelNames;
import id.tanggap.query.question.Conditions;
import id.tanggap.query.question.Parameters;
import id.tanggap.query.words.SearchWords;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The part of a question that the public and staff share, understood.
 *
 * @param fingerprint the same for the same words and filters, whatever the page
 */
record SharedQuestion(
        List<String> words,
        Map<String, Query> filters,
        String fingerprint,
        @Nullable String after,
        int size) {

    private static final int USUAL_PAGE = 20;

    /** @param statuses by whose words a status is named */
    static SharedQuestion of(
            PublicQuestion asked, ChannelNames channels, ZoneId zone, Class<? extends Enum<?>> statuses) {
        List<String> words = SearchWords.of(asked.q());
        OpdId opd = Parameters.opd(asked.opd());
        CategoryId category = Parameters.category(asked.category());
        PlaceCode place = Parameters.place(asked.place());
        String status = Parameters.word("status", asked.status(), statuses);
        Channel channel = Parameters.channel(asked.channel(), channels);
        LocalDate from = Parameters.day("from", asked.from());
        LocalDate to = Parameters.day("to", asked.to());
        Parameters.ordered(from, to);
        return new SharedQuestion(
                words,
                Conditions.of(opd, category, place, status, channel, from, to, zone),
                String.join(
                        "\n",
                        List.of(
                                words.toString(),
                                opd + "",
                                category + "",
                                place + "",
                                status + "",
                                channel + "",
                                from + "",
                                to + "")),
                Parameters.given(asked.after()),
                Parameters.number("size", asked.size(), USUAL_PAGE, 1, ComplaintSearch.LARGEST_PAGE));
    }
}
