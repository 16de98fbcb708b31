package id.tanggap.query.words;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.util.NamedValue;
import id.tanggap.query.Example;
import id.tanggap.query.Indexed;
import id.tanggap.query.elastic.IndexBehindAlias;
import id.tanggap.query.search.PublicComplaint;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said here of a text is what the index says of it. */
class WordLookupTest {

    private static final List<String> TEXTS = List.of(
            "Perbaikan jalan berlubang di depan pasar sudah ditunggu sejak tahun lalu",
            "Penerangan jalan di kampung kami mati total tiap malam, jalannya gelap",
            "Tumpukan sampah di pinggir kali sudah menggunung, baunya sampai ke masjid",
            "Selokan tersumbat sehingga air meluap ke rumah-rumah warga",
            "Café di Jl. Merdeka no. 12A/3 berisik s.d. pukul 02.30, lapor ke www.example.id 😡😡 #parah @pemkab",
            "Pelayanannya lama: menunggu 3 jam! \"Dokternya\" tidak ada, katanya besok & besok",
            "JALAN RUSAK!!! rusakkkk jalan-jalan diperbaikilah pak bupati yth");

    private static final List<String> QUESTIONS = List.of(
            "jalan berlubang diperbaiki",
            "jln bolong",
            "lampu pju padam",
            "sampah numpuk",
            "got mampet",
            "cafe berisik",
            "pelayanan dokter",
            "jalan rusaak",
            "tersumbet",
            "rumah",
            "yang di dan");

    private static final Pattern MARKED = Pattern.compile("<mark>(.*?)</mark>");

    private Indexed indexed;
    private ElasticsearchClient elasticsearch;
    private String index;

    @BeforeEach
    void index() {
        indexed = Indexed.empty(Clock.systemUTC(), "complaint-public");
        elasticsearch = indexed.service(ElasticsearchClient.class);
        index = indexed.prefix() + "-complaint-public";
        indexed.published(IntStream.range(0, TEXTS.size())
                .mapToObj(i -> Example.numbered(i).saying(TEXTS.get(i)).published())
                .toList());
    }

    @AfterEach
    void remove() {
        indexed.close();
    }

    @Test
    void takesATextApartAsTheIndexDoes() throws IOException {
        Analysis analysis = new Analysis();
        for (String text : TEXTS) {
            assertThat(analysis.stems(text)).as(text).isEqualTo(analysed(text, "text"));
            assertThat(analysis.words(text)).as(text).isEqualTo(analysed(text, "text.exact"));
        }
    }

    private List<Analysis.Token> analysed(String text, String field) throws IOException {
        return elasticsearch.indices().analyze(a -> a.index(index).field(field).text(text)).tokens().stream()
                .map(token -> new Analysis.Token(token.token(), (int) token.startOffset(), (int) token.endOffset()))
                .toList();
    }

    @Test
    void marksWhatTheIndexFoundTheTextBy() throws IOException {
        WordLookup lookup = lookup();
        int marked = 0;
        for (String question : QUESTIONS) {
            SoughtWords sought = lookup.of(SearchWords.of(question));
            Map<String, TreeSet<String>> byIndex = marksOfTheIndex(sought);
            Map<String, TreeSet<String>> ours = new TreeMap<>();
            byIndex.keySet().forEach(text -> ours.put(text, marks(sought.passages(List.of(text)))));
            assertThat(ours).as(question).isEqualTo(byIndex);
            marked += byIndex.size();
        }
        assertThat(marked).isGreaterThan(QUESTIONS.size());
    }

    @Test
    void passesOverFromTheOutsetWhatNobodyWroteNorAnythingNearToIt() {
        assertThat(wanted("jalan gelap")).isEqualTo(0b11);
        assertThat(wanted("jalan geelap")).as("near to gelap").isEqualTo(0b11);
        assertThat(wanted("jalan xgelap")).as("the first letters are right").isEqualTo(0b10);
        assertThat(wanted("qqq jalan zzzzzz")).isEqualTo(0b010);
        assertThat(wanted("zzzzzz")).isZero();
        assertThat(wanted("tolong qqq")).as("fillers are not wanted").isZero();

        indexed.published(List.of(Example.numbered(TEXTS.size()).saying("qqq").published()));

        assertThat(wanted("qqq jalan zzzzzz")).isEqualTo(0b110);
    }

    private int wanted(String question) {
        return lookup().of(SearchWords.of(question)).digits();
    }

    private WordLookup lookup() {
        return new WordLookup(
                elasticsearch, new IndexBehindAlias(elasticsearch, index, System::nanoTime), List.of("text"));
    }

    private Map<String, TreeSet<String>> marksOfTheIndex(SoughtWords sought) throws IOException {
        SearchResponse<PublicComplaint> found = elasticsearch.search(
                s -> s.index(index)
                        .query(sought.inTurn())
                        .highlight(h -> h.preTags("<mark>")
                                .postTags("</mark>")
                                .numberOfFragments(0)
                                .fields(Stream.of("text", "text.exact")
                                        .map(field -> NamedValue.of(field, HighlightField.of(f -> f)))
                                        .toList())),
                PublicComplaint.class);
        Map<String, TreeSet<String>> marks = new TreeMap<>();
        found.hits().hits().forEach(hit -> {
            List<String> both = new ArrayList<>();
            hit.highlight().values().forEach(both::addAll);
            marks.put(String.valueOf(hit.source().text()), marks(both));
        });
        return marks;
    }

    private static TreeSet<String> marks(List<String> html) {
        TreeSet<String> words = new TreeSet<>();
        html.forEach(passage -> MARKED.matcher(passage)
                .results()
                .map((MatchResult found) -> found.group(1))
                .forEach(words::add));
        return words;
    }
}
