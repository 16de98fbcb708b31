package id.tanggap.local;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.local.testing.TestElasticsearch;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Our analysis plugin, on the real server: the names and the behaviour of the full distribution. */
class AnalysisPluginTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Test
    void indonesian_is_an_analyzer_with_stop_words_and_stems() throws Exception {
        assertThat(tokens("_analyze", """
                {"analyzer": "indonesian", "text": "Jalan yang berlubang di Kecamatan"}""")).containsExactly("jalan", "lubang", "camat");
    }

    @Test
    void words_can_be_protected_from_the_stemmer_or_given_their_stem() throws Exception {
        assertThat(tokens("_analyze", """
                {"tokenizer": "standard",
                 "filter": ["lowercase",
                            {"type": "keyword_marker", "keywords": ["kecamatan"]},
                            {"type": "stemmer_override", "rules": ["perbaikan, diperbaiki => baik"]},
                            {"type": "stemmer", "language": "indonesian"}],
                 "text": "Perbaikan diperbaiki kecamatan kelurahan"}""")).containsExactly("baik", "baik", "kecamatan", "lurah");
    }

    @Test
    void filters_and_tokenizers_are_known_by_name_alone() throws Exception {
        assertThat(tokens("_analyze", """
                {"tokenizer": "keyword", "char_filter": ["html_strip"], "filter": ["lowercase", "asciifolding", "unique"],
                 "text": "<b>Caf\u00e9</b> Bandung"}""")).containsExactly("cafe bandung");
        assertThat(tokens("_analyze", """
                {"tokenizer": "uax_url_email", "text": "tulis ke warga@contoh.id atau https://contoh.id/a"}""")).contains("warga@contoh.id", "https://contoh.id/a");
        assertThat(tokens("_analyze", """
                {"tokenizer": "whitespace", "filter": ["edge_ngram"], "text": "air pdam"}""")).containsExactly("a", "ai", "p", "pd");
    }

    @Test
    void an_index_with_analyzers_of_its_own_finds_what_is_meant() throws Exception {
        String index = TestElasticsearch.freshPrefix() + "complaint";
        HttpResponse<String> created = send("PUT", "/" + index, """
                {"settings": {"analysis": {
                   "char_filter": {"digits": {"type": "pattern_replace", "pattern": "[0-9]", "replacement": "#"}},
                   "filter": {
                     "meaning": {"type": "synonym_graph", "synonyms": ["pdam, perusahaan air minum"]},
                     "parts": {"type": "pattern_capture", "patterns": ["([a-z]+)"], "preserve_original": true},
                     "beginnings": {"type": "edge_ngram", "min_gram": 3, "max_gram": 6},
                     "stems": {"type": "stemmer", "language": "indonesian"}},
                   "analyzer": {
                     "text": {"tokenizer": "standard", "filter": ["lowercase", "asciifolding", "stems"]},
                     "question": {"tokenizer": "standard", "filter": ["lowercase", "meaning", "asciifolding", "stems"]},
                     "typed": {"tokenizer": "whitespace", "char_filter": ["digits"],
                               "filter": ["lowercase", "parts", "unique", "beginnings"]}},
                   "normalizer": {"plain": {"type": "custom", "filter": ["lowercase"]}}}},
                 "mappings": {"properties": {
                   "text": {"type": "text", "analyzer": "text", "search_analyzer": "question"},
                   "name": {"type": "keyword", "normalizer": "plain"}}}}""");
        assertThat(created.statusCode()).as(created.body()).isEqualTo(200);
        send("PUT", "/" + index + "/_doc/1?refresh=true", """
                {"text": "Perusahaan air minum mati tiga hari", "name": "Bandung"}""");

        String found = send("POST", "/" + index + "/_search", """
                {"query": {"bool": {"must": [{"match": {"text": "PDAM"}}, {"term": {"name": "BANDUNG"}}]}}}""").body();

        assertThat(found).contains("\"value\":1");
        assertThat(tokens(index + "/_analyze", """
                {"analyzer": "typed", "text": "rt-12"}""")).containsExactly("rt-", "rt-#", "rt-##");
    }

    private static List<String> tokens(String path, String body) throws Exception {
        HttpResponse<String> answer = send("POST", "/" + path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Pattern.compile("\"token\":\"([^\"]*)\"")
                .matcher(answer.body())
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        ElasticsearchConnection to = TestElasticsearch.node().superuserConnection();
        String credentials = to.user() + ":" + to.password();
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(to.url() + path))
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .header("Content-Type", "application/json")
                        .header(
                                "Authorization",
                                "Basic "
                                        + Base64.getEncoder()
                                                .encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
