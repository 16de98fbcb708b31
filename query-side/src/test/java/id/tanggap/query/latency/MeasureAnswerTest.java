package id.tanggap.query.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

class MeasureAnswerTest {

    private static final String LINE = "dinas-pu|1000|2000||done|";

    @Test
    void tellsOfEachIntervalWhereItStandsAndHowOften() throws IOException {
        assertThat(read("""
                {"took": 3, "timed_out": false, "hits": {"hits": []}, "aggregations": {"inside": {"buckets": [
                  {"key_as_string": "1970", "key": 0, "doc_count": 5, "inside": {"sum_other_doc_count": 0, "buckets": [
                    {"key": "jalan", "doc_count": 5, "inside": {"buckets": [
                      {"key": "", "doc_count": 5, "inside": {"buckets": [
                        {"key": "x", "doc_count": 3, "inside": {"buckets": [{"key": "%1$s", "doc_count": 3}]}},
                        {"key": "web", "doc_count": 2, "inside": {"buckets": [{"key": "%1$s", "doc_count": 2}]}}]}}]}}]}},
                  {"key": 21600000, "doc_count": 1, "inside": {"buckets": []}}]}}}
                """.formatted(LINE)))
                .containsExactly(
                        "0 Subject[opd=dinas-pu, category=jalan, place=null, channel=x, guarded=false] " + LINE + " 3",
                        "0 Subject[opd=dinas-pu, category=jalan, place=null, channel=web, guarded=false] " + LINE
                                + " 2");
    }

    @Test
    void whatIsNotWholeIsNoAnswer() {
        assertThatThrownBy(() -> read("{\"timed_out\": true, \"aggregations\": {}}"))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read("""
                {"timed_out": false, "aggregations": {"inside": {"buckets": [
                  {"key": 0, "doc_count": 5, "inside": {"sum_other_doc_count": 1, "buckets": []}}]}}}
                """)).isInstanceOf(IOException.class);
    }

    private static List<String> read(String answer) throws IOException {
        List<String> told = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), answer)) {
            MeasureAnswer.read(
                    parser,
                    (stretch, subject, measure, times) ->
                            told.add(stretch + " " + subject + " " + measure.line() + " " + times));
        }
        return told;
    }
}
