package id.tanggap.bench.measure;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Documents that a projection made, and copies of them that happened at other times: each instant of a copy is moved by the
 * same span, and its id is another one.
 */
final class ManyComplaints {

    private static final Pattern INSTANT = Pattern.compile("\"\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z\"");

    /** Within the lines of measured intervals. */
    private static final Pattern MILLIS = Pattern.compile("(?<=[|,-])1\\d{12}(?=[|,\"-])");

    private final List<String> documents;
    private final List<String> ids;

    /** @param documents by two lines each: of the action with the id, and of the source */
    ManyComplaints(List<String> documents) {
        this.documents = documents;
        this.ids = documents.stream()
                .map(document -> document.substring(document.indexOf("_id\":\"") + 6, document.indexOf("\"}}")))
                .toList();
    }

    /** @param number below that of the documents, one as it is; above, a copy */
    String of(int number) {
        return number < documents.size() ? documents.get(number) : copy(number, "-" + number / documents.size());
    }

    /** Another complaint at the very times of that one. */
    String twin(int number, int nth) {
        return copy(number, "-" + number / documents.size() + "-" + nth);
    }

    private String copy(int number, String suffix) {
        int template = number % documents.size();
        int copy = number / documents.size();
        // Years in all, and no two copies at the same millisecond.
        Duration span = Duration.ofDays(20L * copy).plusMillis(7L * copy);
        String moved = INSTANT.matcher(documents.get(template).replace(ids.get(template), ids.get(template) + suffix))
                .replaceAll(found -> {
                    String instant = found.group();
                    return "\""
                            + Instant.parse(instant.substring(1, instant.length() - 1))
                                    .plus(span) + "\"";
                });
        return MILLIS.matcher(moved)
                .replaceAll(found -> Long.toString(Long.parseLong(found.group()) + span.toMillis()));
    }
}
