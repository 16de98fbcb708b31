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
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SimilarComplaintsTest {

    private static final Instant TODAY = Instant.parse("2026-11-10T02:00:00Z");
    private static final String HERE = "36.04.05.2001";

    private Indexed indexed;
    private SimilarComplaints similar;

    @BeforeEach
    void emptyIndices() {
        indexed = Indexed.empty(Clock.systemUTC(), "complaint-public", "complaint-desk", "opd");
        similar = new SimilarComplaints(
                indexed.service(ElasticsearchClient.class),
                indexed.service(IndexNames.class).alias("complaint-public"),
                new Likeness.Reader());
    }

    @AfterEach
    void remove() {
        indexed.close();
    }

    @Test
    void otherWordsForTheSameTroubleAtTheSamePlaceComeFirst() {
        indexed.published(List.of(
                saying(1, "Lubang besar di Jl. Pasar Mekarsari dekat terminal").published(),
                saying(2, "Jalan berlubang di depan balai desa Cikupa, sudah lama")
                        .published(),
                saying(3, "Lampu jalan di Pasar Mekarsari padam").published(),
                saying(4, "KTP saya belum jadi dua bulan").published()));

        List<Alike> alike = to("dalan bolong depan pasar mekarsari, tlg diperbaiki");

        assertThat(alike.getFirst()).satisfies(first -> {
            assertThat(first.subject()).startsWith("Lubang besar");
            assertThat(first.words()).contains("pasar", "mekarsari", "lubang");
            assertThat(first.days()).isEqualTo(9);
            assertThat(first.distance()).isEqualTo(Alike.Distance.VILLAGE);
        });
        assertThat(alike).noneMatch(each -> each.subject().startsWith("KTP"));
    }

    @Test
    void theSameWordsElsewhereAreLessAlike() {
        Example far = saying(1, "Jalan berlubang depan sekolah dasar");
        far.place = "36.04.09.2003";
        Example near = saying(2, "Jalan berlubang depan sekolah dasar");
        indexed.published(List.of(far.published(), near.published()));

        List<Alike> alike = to("jln berlobang depan sklh dasar");

        assertThat(alike).hasSize(2);
        assertThat(alike.getFirst().score()).isGreaterThan(alike.getLast().score());
        assertThat(alike.getFirst().distance()).isEqualTo(Alike.Distance.VILLAGE);
        assertThat(alike.getLast().distance()).isEqualTo(Alike.Distance.REGENCY);
    }

    /** Neither itself nor by what a visible one scores beside it. */
    @Test
    void whatNotEverybodyMayReadIsNeitherShownNorFelt() {
        List<PublicDocument> open = new ArrayList<>(List.of(
                saying(1, "Sampah menumpuk di pinggir kali Cidurian").published(),
                saying(2, "Sampah berserakan di lapangan").published()));
        indexed.published(open);
        List<Alike> before = to("sampah numpuk di kali cidurian");
        Example hidden = saying(3, "Sampah menumpuk di pinggir kali Cidurian, baunya menyengat");
        hidden.visible = false;
        indexed.published(List.of(hidden.published()));

        assertThat(to("sampah numpuk di kali cidurian")).isEqualTo(before).hasSize(2);
    }

    @Test
    void whatTellsOfNothingIsLikeNothing() {
        indexed.published(List.of(saying(1, "Jalan berlubang").published()));

        assertThat(to("🙏 tolong min")).isEmpty();
    }

    private List<Alike> to(String text) {
        return similar.to(new SimilarComplaints.Told(text, HERE, TODAY), List.of(PublicSearch.visible()), 3, 0);
    }

    private static Example saying(int number, String text) {
        return Example.numbered(number).saying(text);
    }
}
