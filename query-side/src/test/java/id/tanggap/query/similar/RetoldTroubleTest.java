package id.tanggap.query.similar;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import id.tanggap.query.Example;
import id.tanggap.query.Indexed;
import id.tanggap.query.complaint.PublicDocument;
import id.tanggap.query.elastic.IndexNames;
import id.tanggap.query.search.PublicSearch;
import id.tanggap.query.words.Likeness;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How often the same trouble, told by another, is found; {@code infra/bench/similar} prints what is counted here. */
class RetoldTroubleTest {

    private static final Instant TODAY = Instant.parse("2026-11-30T02:00:00Z");
    private static final int PAIRS = 500;
    private static final int STRANGERS = 100;

    /** All are asked where it is measured; otherwise some, for each costs time. */
    private static final int EVERY = Boolean.getBoolean("retold.all") ? 1 : 7;

    @Test
    void nineInTenAreAmongTheFirstThreeAndWhatIsShownAtTheFormIsMostlyTheSame() {
        List<Retellings.Pair> pairs = Retellings.pairs(PAIRS + STRANGERS);
        try (Indexed indexed = Indexed.empty(Clock.systemUTC(), "complaint-public", "complaint-desk", "opd")) {
            SimilarComplaints similar = new SimilarComplaints(
                    indexed.service(ElasticsearchClient.class),
                    indexed.service(IndexNames.class).alias("complaint-public"),
                    new Likeness.Reader());
            List<PublicDocument> told = new ArrayList<>();
            List<String> ids = new ArrayList<>();
            for (int i = 0; i < PAIRS; i++) {
                Example example = Example.numbered(i).saying(pairs.get(i).first());
                example.place = pairs.get(i).firstPlace();
                example.postedAt = TODAY.minus(pairs.get(i).days(), ChronoUnit.DAYS);
                ids.add(example.id());
                told.add(example.published());
            }
            indexed.published(told);

            int asked = 0;
            int first = 0;
            int three = 0;
            int shown = 0;
            int notTheSame = 0;
            for (int i = 0; i < PAIRS + STRANGERS; i += EVERY) {
                Retellings.Pair pair = pairs.get(i);
                List<Alike> found = similar.to(
                        new SimilarComplaints.Told(pair.again(), pair.againPlace(), TODAY),
                        List.of(PublicSearch.visible()),
                        3,
                        0);
                if (i < PAIRS) {
                    asked++;
                    String right = ids.get(i);
                    first += !found.isEmpty() && found.getFirst().id().equals(right) ? 1 : 0;
                    three += found.stream().anyMatch(each -> each.id().equals(right)) ? 1 : 0;
                }
                String right = i < PAIRS ? ids.get(i) : "";
                List<Alike> atTheForm = found.stream()
                        .filter(each -> each.score() >= SimilarQuestions.FOR_EVERYBODY)
                        .toList();
                shown += atTheForm.size();
                notTheSame += (int) atTheForm.stream()
                        .filter(each -> !each.id().equals(right))
                        .count();
            }
            System.out.printf(
                    "%d of %d troubles told again: first %.1f%%, of three %.1f%%; at the form %d shown, %.1f%% not the same%n",
                    asked,
                    PAIRS,
                    100.0 * first / asked,
                    100.0 * three / asked,
                    shown,
                    100.0 * notTheSame / Math.max(1, shown));

            assertThat(three).as("of " + asked).isGreaterThanOrEqualTo(asked * 9 / 10);
            assertThat(shown).isGreaterThan(asked / 4);
            assertThat(notTheSame).as("of " + shown).isLessThanOrEqualTo(shown / 5);
        }
    }
}
