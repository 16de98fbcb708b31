package id.tanggap.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.UtteranceId;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** From a tag to the mayor's figure, on a real PostgreSQL and a real Elasticsearch. */
@TownTest
class MainJobTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient sql;

    private Town town;
    private String publicWorks;
    private String health;
    private String water;

    @BeforeAll
    void threeOffices() {
        town = new Town("http://localhost:" + port, TestEngines.CREDENTIALS);
        town.register("dinas-pu", "Dinas Pekerjaan Umum", "instagram", "17841400000000001", "dinaspu");
        town.register("dinas-kesehatan", "Dinas Kesehatan", "x", "2244994945", "dinkes");
        town.register("perumdam", "Perumda Air Minum", "whatsapp", "106540352242922", "perumdam");
        publicWorks = town.appointHead("dinas-pu");
        health = town.appointHead("dinas-kesehatan");
        water = town.appointHead("perumdam");
    }

    /** Who has no key does not learn which complaints there are. */
    @Test
    void theCitizensVerbsTellAStrangerTheSameWhateverThereIs() {
        town.deliverToMeta(Town.instagramComment(
                        "17841400000000001", "17900000000000777", "577", "Gorong-gorong mampet, jangan dibaca umum"))
                .expect(200);
        String known = town.onTheDesk(publicWorks, "gorong mampet").path("id").asString();
        town.act(town.tokenOf("diskominfo"), known, "withhold", "{\"reason\": \"personal_data\"}")
                .expect(200);

        for (String verb : List.of("read", "confirm", "dispute", "receive")) {
            for (String key : List.of("", ", \"citizenKey\": \"abcdefghij0123456789\"")) {
                String body = "{\"text\": \"sudah beres\"" + key + "}";
                String told = stranger(known, verb, body);
                for (String other : List.of("0".repeat(26), known + "x", "tidak-ada", "%20")) {
                    assertThat(stranger(other, verb, body)).as(other).isEqualTo(told);
                }
                assertThat(town.post(publicWorks, "/api/complaints/" + known + "/" + verb, body)
                                .status())
                        .as("an office is not the citizen")
                        .isEqualTo(403);
            }
        }
    }

    private String stranger(String complaint, String verb, String body) {
        Instant asked = Instant.now();
        Town.Reply reply = town.post(null, "/api/complaints/" + complaint + "/" + verb, body);
        assertThat(Duration.between(asked, Instant.now())).isGreaterThan(Duration.ofMillis(190));
        return reply.status() + reply.text().replace(complaint, "");
    }

    @Test
    void aTagLandsOnTheRightDeskIsAnsweredResolvedMeasuredAndFoundByThePublic() {
        town.deliverToMeta(Town.instagramComment(
                        "17841400000000001", "17900000000000101", "501", "Perbaikan jalan berlubang di Cikupa kapan?"))
                .expect(200);
        town.deliverToX(Town.xMention("2244994945", "dinkes", "1985000000000000101", "601", "antrean puskesmas lama"))
                .expect(200);
        town.deliverToMeta(Town.whatsAppMessage(
                        "106540352242922", "wamid.HBgMNjI4MTExMTE=", "628111111", "air PDAM mati tiga hari"))
                .expect(200);

        handle(publicWorks, "berlubang", "dinas-pu", "instagram");
        handle(health, "antrean puskesmas", "dinas-kesehatan", "x");
        handle(water, "PDAM mati", "perumdam", "whatsapp");

        JsonNode found = town.eventually(
                null,
                "/api/public/complaints?q=jalan%20berlubang%20diperbaiki&status=resolved",
                result -> result.path("items").size() == 1);
        assertThat(found.path("items").get(0).path("opd").asString()).isEqualTo("dinas-pu");

        town.eventually(
                town.tokenOf("mayor"),
                "/api/latency?clock=first-response&by=opd",
                figures -> Stream.of("dinas-pu", "dinas-kesehatan", "perumdam")
                        .allMatch(opd -> row(figures, opd).path("n").asInt() > 0));
    }

    @Test
    void whatIsAnsweredHereStandsOnThePlatformOnceAndIsNoOtherAnswerWhenThePlatformTellsOfIt() {
        String post = "1985000000000000555";
        town.deliverToX(Town.xMention("2244994945", "dinkes", post, "655", "stok insulin kosong melulu"))
                .expect(200);
        JsonNode complaint = town.onTheDesk(health, "insulin kosong");
        String id = complaint.path("id").asString();

        town.act(health, id, "answer", "{\"text\": \"Insulin datang besok pagi.\"}")
                .expect(200);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(PretendX.below(post)).containsExactly("Insulin datang besok pagi."));
        town.eventually(
                health,
                "/api/complaints/" + id + "/timeline",
                timeline -> timeline.toString().contains("complaint.reply-published"));
        town.deliverToX("""
                        {"data": {"event_type": "post.create", "filter": {"user_id": "2244994945"}, "payload": {
                          "id": "%s", "text": "@warga Insulin datang besok pagi.", "author_id": "2244994945",
                          "referenced_tweets": [{"type": "replied_to", "id": "%s"}]}}}""".formatted(PretendX.idOfReply(post, 1), post)).expect(200);
        town.deliverToX(Town.xMention("2244994945", "dinkes", "1985000000000000556", "656", "vaksin rabies juga"))
                .expect(200);
        town.onTheDesk(health, "vaksin rabies");
        assertThat(town.get(health, "/api/complaints/" + id).json().path("answers"))
                .hasSize(1);
        assertThat(PretendX.below(post)).hasSize(1);
        town.act(health, id, "messages/" + "0".repeat(26) + "/published", "{}").expect(404);
    }

    private void handle(String token, String words, String opd, String channel) {
        JsonNode complaint = town.onTheDesk(token, words);
        String id = complaint.path("id").asString();
        assertThat(complaint.path("opd").asString()).isEqualTo(opd);
        assertThat(complaint.path("channel").asString()).isEqualTo(channel);
        assertThat(complaint.path("status").asString()).isEqualTo("assigned");

        town.act(token, id, "acknowledge", "{}").expect(200);
        town.act(token, id, "answer", "{\"text\": \"Kami cek ke lapangan hari ini.\"}")
                .expect(200);
        long version = town.act(
                        token,
                        id,
                        "resolve",
                        "{\"text\": \"Sudah diperbaiki.\", \"evidence\": [\"https://foto.example.go.id/1.jpg\"]}")
                .expect(200)
                .json()
                .path("version")
                .asLong();

        JsonNode resolved = town.get(token, "/api/complaints/" + id + "?seen=" + version)
                .expect(200)
                .json();
        assertThat(resolved.path("status").asString()).isEqualTo("resolved");
        Instant assigned = Instant.parse(resolved.path("firstAssignedAt").asString());
        Instant answered = Instant.parse(resolved.path("firstAnsweredAt").asString());
        JsonNode row = row(
                town.eventually(
                        town.tokenOf("mayor"),
                        "/api/latency?clock=first-response&by=opd&time=calendar",
                        figures -> row(figures, opd).path("n").asInt() == 1),
                opd);
        assertThat(row.path("p50").asDouble())
                .isCloseTo(Duration.between(assigned, answered).toMillis() / 1000.0, within(1.0));
        assertThat(row.path("withinDeadline").asDouble()).isEqualTo(1.0);
    }

    private static JsonNode row(JsonNode figures, String key) {
        for (JsonNode row : figures.path("rows")) {
            if (row.path("key").asString().equals(key)) {
                return row;
            }
        }
        return figures.path("none");
    }

    @Test
    void theSameDeliveryAHundredTimesAtOnceIsOneComplaint() throws Exception {
        List<String> deliveries = new ArrayList<>();
        for (int post = 0; post < 5; post++) {
            String body = Town.instagramComment(
                    "17841400000000001", "1790000000000020" + post, "70" + post, "banjir rob serbuan " + post);
            deliveries.addAll(Collections.nCopies(100, body));
        }
        Collections.shuffle(deliveries, new Random(1985));
        try (ExecutorService platform = Executors.newFixedThreadPool(16)) {
            List<Future<Town.Reply>> replies = new ArrayList<>();
            for (String body : deliveries) {
                replies.add(platform.submit(() -> town.deliverToMeta(body)));
            }
            for (Future<Town.Reply> reply : replies) {
                reply.get().expect(200);
            }
        }

        JsonNode desk = town.eventually(
                publicWorks,
                "/api/complaints?q=serbuan",
                list -> list.path("total").asInt() == 5);
        assertThat(desk.path("items"))
                .extracting(item -> item.path("postId").asString())
                .doesNotHaveDuplicates();
    }

    @Test
    void aSecondSubjectInAChatIsSplitOffByHandOnce() {
        String second = "wamid.dua.lampu";
        town.deliverToMeta(Town.whatsAppMessage(
                        "106540352242922", "wamid.dua.air", "628111113", "meteran air bocor di Kronjo"))
                .expect(200);
        String first = town.onTheDesk(water, "meteran bocor Kronjo").path("id").asString();
        town.deliverToMeta(Town.whatsAppMessage(
                        "106540352242922", second, "628111113", "lampu jalan depan kecamatan padam"))
                .expect(200);
        String diskominfo = town.tokenOf("diskominfo");
        String split = "/api/complaints/" + first + "/messages/"
                + UtteranceId.ofPost(Channel.WHATSAPP, second).value() + "/split";
        town.post(water, split, "{}").expect(403);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> town.post(diskominfo, split, "{}").status() == 200);
        JsonNode done = town.post(diskominfo, split, "{}").expect(200).json();
        assertThat(town.post(diskominfo, split, "{}").expect(200).json().path("id"))
                .isEqualTo(done.path("id"));

        town.eventually(
                water,
                "/api/complaints?q=lampu%20kecamatan%20padam",
                found -> found.path("items")
                        .valueStream()
                        .anyMatch(apart -> !apart.path("id").asString().equals(first)
                                && apart.path("text").asString().equals("lampu jalan depan kecamatan padam")));
        town.post(diskominfo, "/api/complaints/" + first + "/messages/" + "0".repeat(26) + "/split", "{}")
                .expect(404);
    }

    @Test
    void whatItsPlatformRemovesIsNoLongerPublicAndWhatWasIgnoredIsTakenInByHand() {
        town.deliverToX(Town.xMention(
                        "2244994945", "dinkes", "1985000000000000911", "961", "radiografi pasien keliru alamat"))
                .expect(200);
        town.onTheDesk(health, "radiografi pasien");
        town.eventually(
                null,
                "/api/public/complaints?q=radiografi%20pasien%20keliru%20alamat",
                found -> found.path("total").asInt() == 1);
        town.deliverToX("""
                        {"data": {"event_type": "post.delete", "filter": {"user_id": "961"}, "payload": {
                          "id": "1985000000000000911", "author_id": "961"}}}""").expect(200);
        town.eventually(
                null,
                "/api/public/complaints?q=radiografi%20pasien%20keliru%20alamat",
                found -> found.path("total").asInt() == 0);
        town.eventually(
                health,
                "/api/complaints?q=radiografi%20pasien",
                desk -> desk.path("items").findValuesAsString("removed").contains("deleted"));

        town.deliverToMeta(Town.instagramComment("17841400000000001", "17900000000000912", "962", "\\u3164"))
                .expect(200);
        String diskominfo = town.tokenOf("diskominfo");
        JsonNode ignored = town.eventually(
                diskominfo,
                "/api/intake/ignored?reason=nothing-to-read",
                page -> page.path("total").asInt() == 1);
        assertThat(ignored.path("items").get(0).path("text").asString()).isEqualTo("[tanpa teks]");
        assertThat(ignored.path("counts"))
                .extracting(count -> count.path("reason").asString())
                .contains("nothing-to-read");
        String takeIn =
                "/api/intake/ignored/" + ignored.path("items").get(0).path("id").asString() + "/take-in";
        JsonNode taken = town.post(diskominfo, takeIn, "{}").expect(200).json();
        assertThat(town.post(diskominfo, takeIn, "{}").expect(200).json()).isEqualTo(taken);
        town.post(publicWorks, takeIn, "{}").expect(403);
        JsonNode desk = town.eventually(
                publicWorks,
                "/api/complaints?size=100",
                list -> list.path("items")
                        .findValuesAsString("id")
                        .contains(taken.path("complaint").asString()));
        assertThat(desk.path("items"))
                .extracting(item -> item.path("text").asString())
                .contains("[tanpa teks]");
    }

    @Test
    void whatComesByAPrivateChannelIsFollowedByItsCodeAndReadByNobodyUntilItsCitizenAgrees() {
        town.register("rsud", "RSUD", "whatsapp", "106540352242933", "rsud");
        String hospital = town.appointHead("rsud");
        town.deliverToMeta(Town.whatsAppMessage(
                        "106540352242933", "wamid.pribadi", "628111112", "ibu saya sakit kusta, air keruh"))
                .expect(200);
        JsonNode complaint = town.onTheDesk(hospital, "sakit kusta");
        String id = complaint.path("id").asString();
        String code = complaint.path("trackingCode").asString();
        assertThat(complaint.path("privateOn").asString()).isEqualTo("whatsapp");
        town.act(hospital, id, "answer", "{\"text\": \"Semoga kusta lekas sembuh.\"}")
                .expect(200);

        JsonNode followed = town.eventually(
                null,
                "/api/public/complaints/" + code,
                one -> one.path("status").asString().equals("answered"));
        assertThat(followed.path("publicity").asString()).isEqualTo("private");
        assertThat(followed.path("steps").size()).isGreaterThan(2);
        assertThat(followed.toString()).doesNotContain("kusta");
        assertThat(town.get(null, "/complaints/" + code).expect(200).text())
                .doesNotContain("kusta")
                .contains("WhatsApp", "/agree");
        assertThat(publicly("kusta")).isZero();
        assertThat(town.get(null, "/api/public/complaints?q=" + code)
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(1);

        town.act(null, id, "agree", "{\"citizenKey\": \"salah\"}").expect(403);
        town.act(health, id, "agree", "{\"through\": \"telephone\"}").expect(404);
        town.act(hospital, id, "agree", "{}").expect(400);
        town.act(hospital, id, "agree", "{\"through\": \"telephone\"}").expect(200);
        town.act(hospital, id, "agree", "{\"through\": \"telephone\"}").expect(200);

        town.eventually(
                null,
                "/api/public/complaints?q=kusta",
                found -> found.path("total").asInt() == 1);
    }

    @Test
    void aCitizenKeepsAComplaintFromThePublicAndOpensItAgain() {
        String staff = town.tokenOf("diskominfo");
        JsonNode entered = town.post(
                        staff,
                        "/api/complaints",
                        "{\"text\": \"Guru zarafah menampar murid di kelas\", \"visibility\": \"confidential\"}")
                .expect(201)
                .json();
        assertThat(entered.path("visibility").asString()).isEqualTo("confidential");
        String id = entered.path("id").asString();
        String key = entered.path("citizenKey").asString();
        String page = "/complaints/" + entered.path("trackingCode").asString();
        assertThat(town.onceThere(null, "/api/public" + page).toString()).doesNotContain("zarafah");
        assertThat(town.get(null, page).expect(200).text())
                .contains("rahasia", "/read")
                .doesNotContain("zarafah");
        assertThat(publicly("zarafah")).isZero();

        town.act(null, id, "visibility", "{\"visibility\": \"secret\", \"code\": \"" + key + "\"}")
                .expect(400);
        town.act(null, id, "visibility", "{\"visibility\": \"public\", \"code\": \"salah\"}")
                .expect(403);
        town.act(staff, id, "visibility", "{\"visibility\": \"public\"}").expect(403);
        town.act(staff, id, "release", "{}").expect(403);
        town.act(null, id, "visibility", "{\"visibility\": \"public\", \"code\": \"" + key + "\"}")
                .expect(200);
        town.act(null, id, "visibility", "{\"visibility\": \"public\", \"code\": \"" + key + "\"}")
                .expect(200);
        town.eventually(
                null,
                "/api/public/complaints?q=zarafah",
                found -> found.path("total").asInt() == 1);

        town.act(null, id, "visibility", "{\"visibility\": \"confidential\", \"code\": \"" + key + "\"}")
                .expect(200);
        town.eventually(
                null,
                "/api/public/complaints?q=zarafah",
                found -> found.path("total").asInt() == 0);
        town.act(staff, id, "refuse", "{\"reason\": \"not_a_complaint\"}").expect(200);
        town.act(null, id, "visibility", "{\"visibility\": \"public\", \"code\": \"" + key + "\"}")
                .expect(409);
    }

    @Test
    void whoHasTheKeyOfAPrivateComplaintReadsItsAnswersAndNobodyElse() throws Exception {
        JsonNode entered = town.post(
                        town.tokenOf("diskominfo"),
                        "/api/complaints",
                        "{\"text\": \"Lewat telepon: sumur kami berbau solar\", \"channel\": \"telephone\"}")
                .expect(201)
                .json();
        String page = "/complaints/" + entered.path("trackingCode").asString();
        town.onceThere(null, "/api/public" + page);
        assertThat(page(page, null)).contains("/read\"").doesNotContain("solar");

        HttpResponse<String> read = sent(HttpRequest.newBuilder(URI.create("http://localhost:" + port
                        + "/api/complaints/" + entered.path("id").asString() + "/read"))
                .header("Accept", "text/html,*/*;q=0.8")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("returnTo=" + page + "&citizenKey="
                        + entered.path("citizenKey").asString())));
        assertThat(read.statusCode()).as(read.body()).isEqualTo(303);
        assertThat(read.headers().firstValue("Location")).contains(page);
        String cookie = read.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("complaint_key=", "Max-Age=600", "HttpOnly");

        assertThat(page(page, cookie.substring(0, cookie.indexOf(';')))).contains("sumur kami berbau solar");
        assertThat(page(page, "complaint_key=abcdefghij2345672345")).doesNotContain("solar");
        assertThat(publicly("solar")).isZero();
    }

    private String page(String path, @Nullable String cookie) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", "text/html");
        return sent(cookie == null ? request : request.header("Cookie", cookie)).body();
    }

    private static HttpResponse<String> sent(HttpRequest.Builder request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void staffCoverWordsInAllThatThePublicReads() {
        town.register("dlh", "Dinas Lingkungan Hidup", "instagram", "17841400000000044", "dlh");
        String environment = town.appointHead("dlh");
        town.deliverToMeta(Town.instagramComment(
                        "17841400000000044", "17900000000000701", "831", "Pak Sarwono buang oli ke parit"))
                .expect(200);
        JsonNode complaint = town.onTheDesk(environment, "oli ke parit");
        String id = complaint.path("id").asString();
        String code = complaint.path("trackingCode").asString();
        town.act(environment, id, "answer", "{\"text\": \"Sarwono kami tegur.\"}")
                .expect(200);

        JsonNode problem = town.act(environment, id, "mask", "{\"passages\": [\"Sarwana\"]}")
                .expect(400)
                .json();
        assertThat(problem.path("errors").path(0).path("field").asString()).isEqualTo("passages");
        town.act(health, id, "mask", "{\"passages\": [\"Sarwono\"]}").expect(404);
        town.act(environment, id, "mask", "{\"passages\": [\"sarwono\"]}").expect(200);
        assertThat(town.get(null, "/api/public/complaints/" + code)
                        .expect(200)
                        .json()
                        .path("publicity")
                        .asString())
                .as("it names a person, and nobody has looked")
                .isEqualTo("unseen");
        town.act(environment, id, "look", "{}").expect(403);
        town.act(town.tokenOf("diskominfo"), id, "look", "{}").expect(200);

        JsonNode covered = town.eventually(
                null,
                "/api/public/complaints/" + code,
                one -> one.path("text").asString().equals("Pak [ditutup] buang oli ke parit"));
        assertThat(covered.path("answers").path(0).path("text").asString()).isEqualTo("[ditutup] kami tegur.");
        assertThat(publicly("Sarwono")).isZero();

        town.act(town.tokenOf("diskominfo"), id, "unmask", "{\"passages\": [\"sarwono\"]}")
                .expect(200);
        town.eventually(
                null,
                "/api/public/complaints/" + code,
                one -> one.path("text").asString().contains("Pak Sarwono"));
    }

    private int publicly(String word) {
        return town.get(null, "/api/public/complaints?q=" + word)
                .expect(200)
                .json()
                .path("total")
                .asInt();
    }

    @Test
    void whoSpeaksIsRegisteredAndReadAndEveryAccountHasItsToken() {
        String diskominfo = town.tokenOf("diskominfo");
        town.post(diskominfo, "/api/leaders", """
                        {"id": "wakil", "name": "Bagus Suryanegara", "office": "DEPUTY", "since": "2025-02-20",
                         "accounts": [{"platform": "threads", "id": "3301", "handle": "@wakil"}]}""").expect(200);
        town.post(publicWorks, "/api/opds/dinas-pu/head/accounts", """
                        {"platform": "x", "id": "3302", "handle": "kadispu"}""").expect(200);
        town.post(diskominfo, "/api/channels/threads/3301/token", """
                        {"token": "rahasia-threads", "scopes": "threads_basic", "endsAt": "2020-01-01"}""").expect(200);

        JsonNode leader =
                only(town.get(publicWorks, "/api/leaders").expect(200).json().path("items"), "id", "wakil");
        assertThat(leader.path("name").asString()).isEqualTo("Bagus Suryanegara");
        assertThat(leader.at("/accounts/0/state").asString()).isEqualTo("verified");
        town.eventually(
                publicWorks,
                "/api/opds/dinas-pu",
                opd -> opd.at("/head/accounts/0/state").asString().equals("reported"));

        JsonNode channels = town.get(diskominfo, "/api/channels").expect(200).json();
        JsonNode threads = only(channels, "account", "3301");
        assertThat(threads.path("leader").asString()).isEqualTo("wakil");
        assertThat(threads.at("/token/state").asString()).isEqualTo("ENDED");
        assertThat(threads.at("/token/endsAt").asString()).isEqualTo("2019-12-31T17:00:00Z");
        assertThat(threads.path("lastPoll").isNull()).isTrue();
        JsonNode head = only(channels, "account", "3302");
        assertThat(head.path("opd").asString()).isEqualTo("dinas-pu");
        assertThat(head.path("head").asBoolean()).isTrue();
        assertThat(channels.toString()).doesNotContain("rahasia-threads");

        town.deliverToMeta(Town.instagramComment("17841400000000001", "17900000000000950", "963", "Lampu taman mati"))
                .expect(200);
        JsonNode counted = town.eventually(
                diskominfo,
                "/api/channels",
                all -> only(all, "account", "17841400000000001")
                        .path("lastDelivery")
                        .isString());
        assertThat(only(counted, "account", "3302").path("lastDelivery").isNull())
                .as("what came on one account is not counted of another")
                .isTrue();
        assertThat(only(counted, "account", "3302").path("ignoredBecause").isEmpty())
                .isTrue();
        assertThat(threads.at("/token/reason").isNull()).isTrue();
        town.get(publicWorks, "/api/channels").expect(403);
        town.get(null, "/api/leaders").expect(401);
    }

    private static JsonNode only(JsonNode list, String field, String value) {
        return list.valueStream()
                .filter(one -> one.path(field).asString().equals(value))
                .findAny()
                .orElseThrow(() -> new AssertionError("No " + field + " " + value + " in " + list));
    }

    @Test
    void nobodySeesWhatIsNotTheirs() {
        town.deliverToMeta(Town.instagramComment(
                        "17841400000000001", "17900000000000301", "801", "lampu jalan padam rahasia"))
                .expect(200);
        String id = town.onTheDesk(publicWorks, "padam rahasia").path("id").asString();

        town.get(health, "/api/complaints/" + id).expect(404);
        town.get(null, "/api/complaints/" + id).expect(401);
        town.act(health, id, "answer", "{\"text\": \"bukan urusan kami\"}").expect(404);
        town.act(publicWorks, id, "tag", "{\"opd\": \"dinas-kesehatan\"}").expect(403);
        assertThat(town.get(health, "/api/complaints?q=padam")
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void theMayorsTagMovesItAndTheCitizensClockGoesOn() {
        town.deliverToX(Town.xMention(
                        "2244994945", "dinkes", "1985000000000000401", "901", "selokan mampet bau sekali"))
                .expect(200);
        JsonNode complaint = town.onTheDesk(health, "selokan mampet");
        String id = complaint.path("id").asString();

        long version = town.act(
                        town.tokenOf("mayor"),
                        id,
                        "tag",
                        "{\"opd\": \"dinas-pu\", \"role\": \"lead\", \"text\": \"segera\"}")
                .expect(200)
                .json()
                .path("version")
                .asLong();

        JsonNode moved = town.get(publicWorks, "/api/complaints/" + id + "?seen=" + version)
                .expect(200)
                .json();
        assertThat(moved.path("opd").asString()).isEqualTo("dinas-pu");
        assertThat(moved.path("postedAt")).isEqualTo(complaint.path("postedAt"));
        assertThat(moved.path("firstAssignedAt")).isEqualTo(complaint.path("firstAssignedAt"));
        town.get(health, "/api/complaints/" + id).expect(200);
    }

    @Test
    void whatIsNotAllowedSaysWhichStateAndWhy() {
        town.deliverToMeta(Town.instagramComment(
                        "17841400000000001", "17900000000000501", "811", "trotoar rusak depan sekolah"))
                .expect(200);
        String id = town.onTheDesk(publicWorks, "trotoar rusak").path("id").asString();

        JsonNode problem = town.act(town.tokenOf("diskominfo"), id, "close", "{}")
                .expect(409)
                .json();

        assertThat(problem.path("type").asString()).endsWith("only-a-handled-complaint-closes");
        assertThat(problem.path("detail").asString())
                .contains("diteruskan ke OPD")
                .contains("selesaikan");
    }

    @Test
    void aDeliveryThatNobodySignedLeavesNothing() {
        String body = Town.instagramComment("17841400000000001", "17900000000000601", "821", "palsu sekali");

        town.post(null, "/webhooks/meta", body).expect(401);

        town.deliverToMeta(Town.instagramComment("17841400000000001", "17900000000000602", "822", "asli setelahnya"))
                .expect(200);
        town.onTheDesk(publicWorks, "asli setelahnya");
        assertThat(town.get(publicWorks, "/api/complaints?q=palsu")
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void aCategoryAndAnAddressFindTheOfficeOfThatVillage() {
        town.upload(town.tokenOf("diskominfo"), "/api/places/import", """
                        kode,nama,tingkat,kecamatan,kabkota,provinsi
                        98.01,Kabupaten Contoh,kabkota,,,Contoh
                        98.01.01,Wanasari,kecamatan,,Kabupaten Contoh,Contoh
                        98.01.01.2001,Sukamaju,desa,Wanasari,Kabupaten Contoh,Contoh
                        98.01.02,Sindangsari,kecamatan,,Kabupaten Contoh,Contoh
                        98.01.02.2001,Sukamaju,desa,Sindangsari,Kabupaten Contoh,Contoh
                        """).expect(200);
        for (String kecamatan : List.of("wanasari:98.01.01", "sindangsari:98.01.02")) {
            String[] nameAndCode = kecamatan.split(":");
            town.post(town.tokenOf("diskominfo"), "/api/opds", """
                            {"id": "kec-%s", "name": "Kecamatan %s", "kind": "KECAMATAN", "accounts": [],
                             "categories": ["sampah"], "areas": ["%s"]}
                            """.formatted(
                                    nameAndCode[0], nameAndCode[0], nameAndCode[1]))
                    .expect(201);
        }

        town.post(null, "/api/complaints", """
                        {"text": "tumpukan limbah dapur bau", "category": "sampah",
                         "address": "Kp. Baru RT 02/05, Desa Sukamaju, Kec. Sindangsari"}
                        """).expect(201);

        JsonNode complaint = town.onTheDesk(town.tokenOf("diskominfo"), "limbah dapur");
        JsonNode routed = town.eventually(
                town.tokenOf("diskominfo"),
                "/api/complaints/" + complaint.path("id").asString(),
                desk -> desk.path("status").asString().equals("assigned"));
        assertThat(routed.path("opd").asString()).isEqualTo("kec-sindangsari");
        assertThat(routed.path("place").asString()).isEqualTo("98.01.02.2001");
        assertThat(routed.path("routing").path("rule").asString()).isEqualTo("category-and-place");
    }

    @Test
    void aDeadlineThatPassesIsNotedAndGoesUpTheLine() {
        town.post(town.tokenOf("mayor"), "/api/policies", """
                        {"firstResponse": "PT24H", "resolution": "PT120H", "silence": "PT168H",
                         "categories": {"kebakaran": {"firstResponse": "PT1S", "resolution": "PT2S"}}}
                        """).expect(200);
        town.post(town.tokenOf("diskominfo"), "/api/opds", """
                        {"id": "damkar", "name": "Dinas Pemadam Kebakaran", "kind": "DINAS", "accounts": [],
                         "categories": ["kebakaran"], "areas": []}
                        """).expect(201);
        String id = town.post(
                        null,
                        "/api/complaints",
                        "{\"text\": \"asap tebal dari gudang kosong\", \"category\": \"kebakaran\"}")
                .expect(201)
                .json()
                .path("id")
                .asString();

        JsonNode late = town.eventually(
                town.tokenOf("mayor"),
                "/api/complaints?q=gudang%20kosong",
                list -> list.path("items").path(0).path("escalation").asString().equals("sekda"));

        assertThat(late.path("items").path(0).path("id").asString()).isEqualTo(id);
        assertThat(late.path("items").path(0).path("missed"))
                .extracting(missed -> missed.path("kind").asString())
                .containsExactly("first-response", "resolution");
    }

    @Test
    void ofAnAnonymousCitizenNothingIsKeptButTheTrackingCodeLeadsBack() {
        JsonNode entered = town.post(
                        null,
                        "/api/complaints",
                        "{\"text\": \"kata kunci pirustanda di loket\", \"name\": \"piruspelapor\","
                                + " \"contact\": \"pirus@example.id\", \"anonymous\": \"true\"}")
                .expect(201)
                .json();
        String id = entered.path("id").asString();
        town.onceThere(town.tokenOf("diskominfo"), "/api/complaints/" + id);

        JsonNode contact = town.act(town.tokenOf("diskominfo"), id, "contact", "{\"reason\": \"bertanya\"}")
                .expect(200)
                .json();
        assertThat(contact.path("name").isNull() || contact.path("name").isMissingNode())
                .isTrue();
        assertThat(contact.toString()).doesNotContain("pirus");
        town.post(
                        null,
                        "/api/complaints/" + id + "/read",
                        "{\"citizenKey\": \"" + entered.path("citizenKey").asString() + "\"}")
                .expect(200);
    }

    @Test
    void anErasedCitizenIsForgottenEverywhereAndTheFiguresStand() {
        String id = town.post(
                        null,
                        "/api/complaints",
                        "{\"text\": \"kata kunci zamrudkhatulistiwa di dinding\", \"name\": \"zamrudpelapor\","
                                + " \"contact\": \"zamrud@example.id\"}")
                .expect(201)
                .json()
                .path("id")
                .asString();
        JsonNode before = town.onTheDesk(town.tokenOf("diskominfo"), "zamrudkhatulistiwa");
        assertThat(before.toString()).doesNotContain("zamrudpelapor", "zamrud@example.id");
        String look = "{\"reason\": \"menanyakan letak dinding zamrud\"}";
        JsonNode contact = town.act(town.tokenOf("diskominfo"), id, "contact", look)
                .expect(200)
                .json();
        assertThat(contact.path("name").asString()).isEqualTo("zamrudpelapor");
        assertThat(contact.path("contact").asString()).isEqualTo("zamrud@example.id");
        assertThat(town.get(
                                town.tokenOf("diskominfo"),
                                "/api/complaints/" + id + "/timeline?seen="
                                        + contact.path("version").asInt())
                        .json()
                        .path("items"))
                .last()
                .satisfies(entry -> {
                    assertThat(entry.path("event").asString()).isEqualTo("complaint.contact-seen");
                    assertThat(entry.path("user").asString()).isEqualTo("diskominfo");
                    assertThat(entry.path("texts").path("reason").asString())
                            .isEqualTo("menanyakan letak dinding zamrud");
                });

        town.act(town.tokenOf("diskominfo"), id, "erase-citizen", "{}").expect(200);

        JsonNode after = town.eventually(
                town.tokenOf("diskominfo"),
                "/api/complaints/" + id,
                complaint -> complaint.path("text").isNull());
        town.act(town.tokenOf("diskominfo"), id, "contact", look).expect(409);
        assertThat(after.hasNonNull("author")).isFalse();
        assertThat(after.hasNonNull("contact")).isFalse();
        assertThat(after.path("capturedAt")).isEqualTo(before.path("capturedAt"));
        assertThat(tablesThatHold("zamrud")).isEmpty();

        town.post(town.tokenOf("admin"), "/api/admin/projections/complaint-desk/rebuild", "{}")
                .expect(202);
        town.eventually(
                town.tokenOf("admin"),
                "/api/admin/projections",
                projections -> projections
                        .path("items")
                        .valueStream()
                        .anyMatch(
                                projection -> projection.path("name").asString().equals("complaint-desk")
                                        && projection.path("rebuild").isNull()
                                        && !projection.path("index").asString().endsWith("000001")));
        JsonNode rebuilt = town.get(town.tokenOf("diskominfo"), "/api/complaints/" + id)
                .expect(200)
                .json();
        assertThat(rebuilt.path("capturedAt")).isEqualTo(before.path("capturedAt"));
        assertThat(rebuilt.path("text").isNull()).isTrue();
    }

    private List<String> tablesThatHold(String word) {
        return sql
                .sql("select table_name from information_schema.tables where table_schema = 'public'")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> sql.sql("select exists (select from \"" + table + "\" t where t::text ilike ?)")
                        .param("%" + word + "%")
                        .query(Boolean.class)
                        .single())
                .toList();
    }
}
