package id.tanggap.deploy;

import static id.tanggap.deploy.Stranger.location;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.tanggap.standalone.OwnEngines;
import id.tanggap.standalone.Town;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What attackers want of the finished program behind the proxy that we ship, and do not get. Each attack has a test of its
 * own where its defence is; here they come together, from outside.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AttackLongIT {

    /** Digits that are nobody's number. */
    private static final Pattern WITHIN_A_SECOND = Pattern.compile("\\.[0-9]+Z");

    private static final Pattern SIGNED = Pattern.compile("sha256=[A-Za-z0-9+/]{43}=");
    private static final JsonMapper JSON = new JsonMapper();

    private static AttackedTown attacked;
    private static Town town;
    private static String headOfPu;
    private static String diskominfo;

    @BeforeAll
    static void aTown() throws IOException {
        attacked = new AttackedTown();
        town = attacked.town();
        headOfPu = town.appointHead("dinas-pu");
        diskominfo = town.tokenOf("diskominfo");
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (attacked != null) {
            attacked.close();
        }
    }

    @Test
    @Order(1)
    void nobodyForgesADelivery() {
        String forged = Town.xMention(AttackedTown.HEALTH, "dinkes", "1985000000000000666", "666", "penandapalsu");
        String once = encoded(forged);
        String everySign = forged.chars().mapToObj("%%%02x"::formatted).collect(Collectors.joining());
        for (String asked : List.of(
                once,
                once.replace("+", "%20"),
                encoded(once),
                everySign,
                everySign.replace("%", "%25"),
                "%EF%BB%BF" + once,
                "%20" + once,
                once + "%00",
                once + "&crc_token=abc",
                "abc&crc_token=" + once,
                "%7b%7d",
                "%7B%22data%22%3A1%7D",
                "%ff%fe%7b%00%7d%00")) {
            try (Stranger attacker = attacked.stranger()) {
                HttpResponse<String> answer = attacker.get("/webhooks/x?crc_token=" + asked);
                assertThat(answer.statusCode()).as(asked).isEqualTo(400);
                assertThat(answer.body()).as(asked).doesNotContain("sha256=");
                assertThat(attacker.post("/webhooks/x?crc_token=" + asked, "application/x-www-form-urlencoded", "a=b")
                                .statusCode())
                        .isEqualTo(415);
            }
        }
        try (Stranger attacker = attacked.stranger()) {
            for (String asked : List.of("1", "true", "null", "-1e5", "e30=", base64("{}"), base64("{\"data\":1}"))) {
                String answer =
                        attacker.get("/webhooks/x?crc_token=" + encoded(asked)).body();
                Matcher signature = SIGNED.matcher(answer);
                assertThat(signature.find()).as(asked + ": " + answer).isTrue();
                for (String body : List.of(asked, forged, "{}")) {
                    assertThat(attacker.json("/webhooks/x", body, "x-twitter-webhooks-signature", signature.group())
                                    .statusCode())
                            .as(body)
                            .isEqualTo(401);
                }
            }
            assertThat(IntStream.range(0, 31)
                            .map(_ -> attacker.get("/webhooks/x?crc_token=abc").statusCode()))
                    .as("how often an oracle answers")
                    .contains(429);
        }
        // What is sent honestly afterwards is there: had one of them been taken, it would be, too.
        town.deliverToX(Town.xMention(AttackedTown.HEALTH, "dinkes", "1985000000000000667", "667", "penandaasli"))
                .expect(200);
        town.onTheDesk(diskominfo, "penandaasli");
        assertThat(found("penandapalsu")).isZero();
    }

    @Test
    @Order(2)
    void nobodyFillsTheMemoryOrHoldsADoor() throws Exception {
        try (Stranger attacker = attacked.stranger()) {
            for (String door : List.of("/webhooks/meta", "/webhooks/x")) {
                assertThat(attacker.begin(Flood.head(door, "application/json", 5 * Flood.MEGABYTE, "X-Other: a") + "{"))
                        .as("without a signature")
                        .startsWith("HTTP/1.1 401");
            }
            for (String door : List.of("/webhooks/meta", "/webhooks/x", "/api/complaints", "/login", "/logout")) {
                String begun = Flood.head(door, "multipart/form-data; boundary=a", 60 * Flood.MEGABYTE)
                        + "--a\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\n";
                assertThat(attacker.begin(begun)).as(door).startsWith("HTTP/1.1 4");
            }
            assertThat(attacker.json("/api/complaints", "{\"text\": \"" + "a".repeat(70_000) + "\"}")
                            .statusCode())
                    .isEqualTo(413);
            assertThat(attacker.begin(Flood.head("/webhooks/meta", "application/json", 5_300_000) + "{"))
                    .startsWith("HTTP/1.1 413");
            assertThat(Flood.endless(attacker)).as("a body without a length").isLessThan(20 * Flood.MEGABYTE);
        }
        assertThat(town.post(diskominfo, "/api/opds", "{\"id\": \"" + "a".repeat(1_100_000) + "\"}")
                        .status())
                .isEqualTo(413);
        JsonNode bomb = importOf(Flood.gzipped(400 * Flood.MEGABYTE));
        assertThat(bomb.path("accepted").asInt()).as(bomb.toString()).isZero();
        assertThat(bomb.path("error").asString()).isNotEmpty();
        theSlowAreCutOffAndKeepNobodyOut();
    }

    /** A small file that unpacks to a flood is given up, and nothing of it is taken over. */
    private static JsonNode importOf(byte[] file) {
        Town.Reply begun = town.importFile(town.tokenOf("admin"), file, """
                        {"columns": {"postId": "nomor", "postedAt": "masuk", "opd": "opd", "text": "isi"},
                         "constants": {"channel": "walk-in"}, "timeFormat": "dd/MM/yyyy HH:mm"}""");
        return town.eventually(
                town.tokenOf("admin"),
                "/api/imports/" + begun.expect(202).json().path("id").asString(),
                told -> told.path("done").asBoolean());
    }

    private static void theSlowAreCutOffAndKeepNobodyOut() throws Exception {
        try (Stranger attacker = attacked.stranger();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Duration>> slow = new ArrayList<>();
            for (int sender = 0; sender < 40; sender++) {
                slow.add(threads.submit(() -> Flood.trickle(
                        attacker,
                        Flood.head("/webhooks/meta", "application/json", Flood.MEGABYTE) + "a".repeat(50_000))));
                slow.add(threads.submit(
                        () -> Flood.trickle(attacker, "POST /api/complaints HTTP/1.1\r\nHost: localhost\r\nX-A: ")));
            }
            for (int honest = 0; honest < 20; honest++) {
                long began = System.nanoTime();
                town.deliverToMeta(Town.instagramComment(
                                AttackedTown.PU,
                                "179100000000000%02d".formatted(honest),
                                "501",
                                "jalan di antara yang lambat"))
                        .expect(200);
                assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
            }
            for (Future<Duration> each : slow) {
                assertThat(each.get()).isLessThan(Duration.ofSeconds(30));
            }
        }
    }

    @Test
    @Order(3)
    void nobodyIsBelievedWhoSaysToBeSomebodyElse() throws Exception {
        String[] pretending = {
            "X-Forwarded-For", "203.0.113.7",
            "X-Forwarded-For", "127.0.0.1",
            "Forwarded", "for=203.0.113.7;host=evil.example;proto=https",
            "X-Real-IP", "203.0.113.7",
            "X-Client-IP", "203.0.113.7",
            "True-Client-IP", "203.0.113.7",
            "X-Forwarded-Host", "evil.example",
            "X-Forwarded-Prefix", "/evil",
            "X-Original-URL", "/actuator/prometheus",
            "X-Rewrite-URL", "/actuator/prometheus"
        };
        try (Stranger attacker = attacked.stranger();
                Stranger neighbour = attacked.stranger()) {
            assertThat(attacker.json("/webhooks/meta", "{}", pretending).statusCode())
                    .isEqualTo(401);
            assertThat(attacked.securityLog())
                    .anyMatch(line ->
                            line.contains("event=signature-refused") && line.endsWith("address=" + attacker.address()))
                    .noneMatch(line -> line.contains("203.0.113.7"));

            assertThat(IntStream.range(0, 60)
                            .map(visit -> attacker.get(
                                            "/webhooks/x?crc_token=abc", "X-Forwarded-For", "203.0.113." + visit)
                                    .statusCode()))
                    .as("one budget, whoever he says he is")
                    .contains(200, 429)
                    .containsOnly(200, 429);
            assertThat(neighbour.get("/webhooks/x?crc_token=abc").statusCode()).isEqualTo(200);

            for (String page : List.of("/inbox", "/admin", "/mayor")) {
                HttpResponse<String> sent = neighbour.get(
                        page,
                        "Accept",
                        "text/html",
                        "X-Forwarded-Host",
                        "evil.example",
                        "Forwarded",
                        "host=evil.example");
                assertThat(location(sent)).startsWith("/login");
                assertThat(sent.headers().map().toString() + sent.body()).doesNotContain("evil.example");
            }
            for (String path : List.of(
                    "/actuator",
                    "/actuator/prometheus",
                    "/actuator/health",
                    "/actuator/env",
                    "/%61ctuator/prometheus",
                    "/ACTUATOR/prometheus",
                    "//actuator/prometheus",
                    "/./actuator/prometheus",
                    "/api/../actuator/prometheus",
                    "/api/..%2factuator/prometheus",
                    "/api/%2e%2e/actuator/prometheus",
                    "/api/%252e%252e/actuator/prometheus",
                    "/api/..;/actuator/prometheus",
                    "/complaints/..%5cactuator/prometheus",
                    "/;/actuator/prometheus",
                    "/actuator;a=b/prometheus",
                    "/livez",
                    "/error")) {
                for (String method : List.of("GET", "POST")) {
                    String answer = neighbour.say(method + " " + path
                            + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + town.tokenOf("admin")
                            + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
                    assertThat(answer)
                            .as(path)
                            .matches(text -> text.startsWith("HTTP/1.1 400") || text.startsWith("HTTP/1.1 404"));
                    assertThat(answer).as(path).doesNotContain("jvm_", "\"UP\"");
                }
            }
        }
    }

    @Test
    @Order(4)
    void whoWasErasedIsNowhere() throws Exception {
        String mark = "penandahapus";
        String number = "6281290907531";
        town.deliverToMeta(
                        Town.whatsAppMessage(AttackedTown.WATER, "wamid." + mark, number, "air keruh " + mark + "satu"))
                .expect(200);
        try (Stranger citizen = attacked.stranger()) {
            assertThat(citizen.json("/api/complaints", """
                                    {"text": "Pipa bocor %sdua di depan rumah", "name": "Warga %stiga",
                                     "contact": "0812-9090 7531", "address": "Gang %sempat"}
                                    """.formatted(mark, mark, mark))
                            .statusCode())
                    .isEqualTo(201);
        }
        town.deliverToMeta("""
                        {"object": "page", "entry": [{"id": "100", "changes": [{"field": "hologram", "value":
                         {"wa_id": "%s", "words": "%slima"}}]}]}""".formatted(number, mark)).expect(200);
        String message = town.onTheDesk(diskominfo, mark + "satu").path("id").asString();
        String form = town.onTheDesk(diskominfo, mark + "dua").path("id").asString();
        for (String complaint : List.of(message, form)) {
            town.act(diskominfo, complaint, "assign", "{\"opd\": \"dinas-pu\"}");
            await().until(() ->
                    town.act(headOfPu, complaint, "answer", "{\"text\": \"Terima kasih %senam\"}".formatted(mark))
                                    .status()
                            < 300);
            town.act(diskominfo, complaint, "escalate", "{\"reason\": \"Warga %stujuh marah\"}".formatted(mark));
            town.act(headOfPu, complaint, "resolve", """
                            {"text": "Sudah diganti %sdelapan", "evidence": ["https://foto.example/%ssembilan.jpg"]}""".formatted(mark, mark)).expect(200);
        }
        for (String complaint : List.of(message, form)) {
            town.eventually(
                    diskominfo,
                    "/api/complaints/" + complaint + "/timeline",
                    told -> told.toString().contains("delapan"));
        }
        String code = town.get(diskominfo, "/api/complaints/" + form)
                .json()
                .path("trackingCode")
                .asString();
        town.eventually(
                null, "/api/public/complaints/" + code, told -> told.toString().contains(mark));

        town.act(town.tokenOf("admin"), message, "erase-citizen", "{}").expect(200);

        for (String complaint : List.of(message, form)) {
            for (String about : List.of("", "/timeline")) {
                town.eventually(
                        diskominfo,
                        "/api/complaints/" + complaint + about,
                        told -> !lower(told.toString()).contains(mark));
            }
        }
        Map<String, String> seen = new TreeMap<>();
        try (Stranger attacker = attacked.stranger()) {
            for (String page : List.of(
                    "/",
                    "/complaints?q=" + mark,
                    "/complaints/" + code,
                    "/api/public/complaints?q=" + mark,
                    "/api/public/complaints/" + code,
                    "/api/complaints?q=" + mark,
                    "/api/complaints/" + form + "/timeline",
                    "/api/admin/parked",
                    "/api/intake/ignored",
                    "/inbox/" + form,
                    "/triage")) {
                for (String accept : List.of("text/html", "application/json")) {
                    String officers = attacker.get(page, "Accept", accept, "Authorization", "Bearer " + diskominfo)
                            .body();
                    String everybodys = attacker.get(page, "Accept", accept).body();
                    for (String text : List.of(officers, everybodys)) {
                        if (lower(text)
                                .replace("q=" + mark, "")
                                .replace("value=\"" + mark, "")
                                .contains(mark)) {
                            seen.put(page, text);
                        }
                    }
                }
            }
        }
        assertThat(seen).isEmpty();
        assertThat(attacked.filesOpenToOthers()).containsOnly("lock");
        assertThat(attacked.filesWith(mark))
                .as("Elasticsearch keeps a document that was replaced until it merges its files")
                .allMatch(file -> file.startsWith("elasticsearch/data/"));
        for (String projection : List.of("complaint-desk", "complaint-public", "timeline", "opd")) {
            attacked.rebuild(projection);
        }
        await().untilAsserted(() -> assertThat(attacked.filesWith(mark)).isEmpty());
    }

    @Test
    @Order(5)
    void whatIsPersonalIsNotFoundInPublic() {
        record Leak(String text, List<String> personal) {}
        List<Leak> leaks = List.of(
                new Leak("hubungi 0812\n9090\n7531 segera", List.of("0812", "9090", "7531")),
                new Leak("WA:0812:9090:7532 ya", List.of("9090", "7532")),
                new Leak("telp 0*8*1*2*9*0*9*0*7*5*3*3", List.of("7*5*3*3", "0*8*1*2")),
                new Leak("nol delapan satu dua sembilan nol sembilan nol tujuh", List.of("nol delapan satu dua")),
                new Leak("nomor ０８１２９０９０７５３４", List.of("０８１２", "7534", "７５３４")),
                new Leak("NIK 36040512\n34567890 milik saya", List.of("36040512", "34567890")),
                new Leak("nik saya 3604 0512 3456 7891", List.of("3456 7891", "0512 3456")),
                new Leak("mobil b 1234 xyz parkir", List.of("1234 xyz")),
                new Leak("motor AB 1 CD menghalangi", List.of("AB 1 CD")),
                new Leak("surel budi@gmail,com", List.of("budi@gmail")),
                new Leak("surel budi (at) gmail (dot) com", List.of("budi (at)")),
                new Leak("ig: siti.aminah99 lihat", List.of("siti.aminah99")),
                new Leak("atas nama budi santoso dari sini", List.of("budi santoso")),
                new Leak("rumah saya Jl. Melati No. 12 RT 03/05 gelap", List.of("No. 12", "03/05")),
                new Leak("hubungi \u202e1357 0909 2180\u202c ya", List.of("1357 0909", "\u202e")),
                new Leak("rek BCA 1234567890 atas itu", List.of("1234567890")),
                new Leak("lihat https://a.example/?hp=%30812%39090%37535", List.of("%30812", "9090")),
                new Leak("https://wa.me/6281290907536 saja", List.of("6281290907536")));
        for (int each = 0; each < leaks.size(); each++) {
            String written =
                    JSON.writeValueAsString("penandasensor " + leaks.get(each).text());
            town.deliverToX(Town.xMention(
                            AttackedTown.HEALTH,
                            "dinkes",
                            "19850000000010000%02d".formatted(each),
                            "7" + each,
                            written.substring(1, written.length() - 1)))
                    .expect(200);
        }

        JsonNode shown = town.eventually(
                null,
                "/api/public/complaints?q=penandasensor&size=100",
                list -> list.path("items").size() == leaks.size());
        try (Stranger reader = attacked.stranger()) {
            List<String> readings = new ArrayList<>(List.of(
                    shown.toString(),
                    reader.get("/complaints?q=penandasensor&size=100", "Accept", "text/html")
                            .body()));
            shown.path("items").forEach(item -> {
                String code = item.path("trackingCode").asString();
                readings.add(reader.get("/api/public/complaints/" + code).body());
                readings.add(
                        reader.get("/complaints/" + code, "Accept", "text/html").body());
            });
            for (Leak leak : leaks) {
                for (String reading : readings) {
                    assertThat(WITHIN_A_SECOND.matcher(reading).replaceAll("Z"))
                            .as(leak.text())
                            .doesNotContain(leak.personal());
                }
            }
        }
    }

    @Test
    @Order(6)
    void whatWasSaidInPrivateIsForNobodyElse() {
        town.deliverToMeta(Town.whatsAppMessage(
                        AttackedTown.WATER, "wamid.pribadi", "6281290907599", "saya sakit tbc penandapribadi air mati"))
                .expect(200);
        JsonNode complaint = town.onTheDesk(diskominfo, "penandapribadi");
        String code = complaint.path("trackingCode").asString();
        String id = complaint.path("id").asString();
        town.onceThere(null, "/api/public/complaints/" + code);
        try (Stranger reader = attacked.stranger()) {
            for (String path : List.of(
                    "/",
                    "/complaints?q=tbc",
                    "/complaints?q=penandapribadi",
                    "/complaints?channel=whatsapp",
                    "/complaints/" + code,
                    "/api/public/complaints?q=penandapribadi",
                    "/api/public/complaints?q=tbc&size=100",
                    "/api/public/complaints?channel=whatsapp&size=100",
                    "/api/public/complaints/" + code,
                    "/feed.atom",
                    "/api/complaints/" + id,
                    "/api/complaints/" + id + "/timeline",
                    "/api/complaints?q=penandapribadi")) {
                for (String accept : List.of("text/html", "application/json", "*/*")) {
                    assertThat(lower(reader.get(path, "Accept", accept).body())
                                    .replaceAll("(q=|value=\")penandapribadi", ""))
                            .as(path)
                            .doesNotContain("penandapribadi", "sakit tbc");
                }
            }
            JsonNode searched = JSON.readTree(
                    reader.get("/api/public/complaints?q=penandapribadi").body());
            assertThat(searched.path("items")).isEmpty();
            assertThat(searched.path("total").asInt()).isZero();
            assertThat(reader.json("/api/complaints/" + id + "/agree", "{}").statusCode())
                    .isBetween(400, 404);

            town.act(diskominfo, id, "release", "{}").expect(200);
            town.eventually(
                    null,
                    "/api/public/complaints?q=penandapribadi",
                    list -> list.path("total").asInt() == 1);
        }
    }

    @Test
    @Order(7)
    void aHeadSilencesNoCriticAndSeesNoOtherOffice() {
        town.post(headOfPu, "/api/opds/dinas-pu/accounts", """
                        {"platform": "instagram", "id": "970", "handle": "pengkritik"}""").expect(201);
        assertThat(town.post(headOfPu, "/api/opds/dinas-pu/accounts/instagram/970/verify", "{}")
                        .status())
                .isEqualTo(403);
        town.deliverToMeta(Town.instagramComment(
                        AttackedTown.PU, "17920000000000970", "970", "penandakritik ke mana anggarannya"))
                .expect(200);
        town.eventually(
                diskominfo,
                "/api/admin/parked",
                parked -> parked.path("items").toString().contains("dinas-pu"));
        town.post(diskominfo, "/api/opds/dinas-pu/accounts/instagram/970/suspend", "{\"reason\": \"bukan milik OPD\"}")
                .expect(200);
        JsonNode critic = town.onTheDesk(diskominfo, "penandakritik");
        assertThat(critic.path("opd").asString()).isEqualTo("dinas-pu");

        String others = town.onTheDesk(diskominfo, "penandaasli").path("id").asString();
        assertThat(town.get(headOfPu, "/api/complaints/" + others).status()).isEqualTo(404);
        assertThat(town.act(headOfPu, others, "answer", "{\"text\": \"kami tutup\"}")
                        .status())
                .isBetween(403, 404);
        assertThat(town.act(headOfPu, others, "resolve", "{\"text\": \"selesai\"}")
                        .status())
                .isBetween(403, 404);
        assertThat(town.get(headOfPu, "/api/latency?opd=dinas-kesehatan").status())
                .isEqualTo(403);
        for (String by : List.of("opd", "category", "place", "channel", "month")) {
            assertThat(town.get(headOfPu, "/api/latency?clock=capture&by=" + by)
                            .expect(200)
                            .text())
                    .doesNotContain("dinas-kesehatan", "perumdam");
        }
        assertThat(town.get(diskominfo, "/api/latency?clock=routing&by=opd")
                        .expect(200)
                        .text())
                .contains("dinas-kesehatan");
        assertThat(town.post(headOfPu, "/api/complaints", """
                                {"text": "Warga datang ke loket", "opd": "dinas-kesehatan"}""").status()).isEqualTo(400);
        assertThat(town.post(headOfPu, "/api/complaints", """
                                {"text": "Warga datang ke loket", "postedAt": "%s"}""".formatted(
                                        Instant.now().minus(400, ChronoUnit.DAYS)))
                        .status())
                .isEqualTo(400);
        assertThat(town.post(headOfPu, "/api/opds/dinas-kesehatan/delegates", "{\"name\": \"Budi\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    @Order(8)
    void credentialsEndAndNobodyIsLockedOut() throws Exception {
        String initial = town.passwordOf("mayor");
        String own = "kuda nil makan rumput";
        try (Stranger mayor = attacked.stranger();
                Stranger elsewhere = attacked.stranger();
                Stranger attacker = attacked.stranger()) {
            assertThat(location(mayor.signIn("mayor", initial))).isEqualTo("/account/password");
            assertThat(location(mayor.get("/mayor", "Accept", "text/html"))).startsWith("/account/password");
            assertThat(location(mayor.submit(
                            "/account/password", "/account/password", Map.of("password", own, "repeated", own))))
                    .isEqualTo("/mayor");
            assertThat(location(attacker.signIn("mayor", initial))).isEqualTo("/login?error");
            for (String name : List.of("mayor\0", "\0mayor", "may\0or", "mayor\r\nevent=signed-in", "mayor\u0001")) {
                assertThat(location(attacker.signIn(name, own))).as(name).isEqualTo("/login?error");
            }

            List<String> told = new ArrayList<>();
            for (String name : List.of("mayor", "MAYOR", " mayor ", "Mayor", "\uff4dayor", "mayor", "mAyOr", "mayor")) {
                told.add(location(attacker.signIn(name, "tebakan-sandi-1")));
            }
            assertThat(told).anyMatch(answer -> answer.startsWith("/login?limited="));
            assertThat(location(attacker.signIn("mayor", own))).startsWith("/login?limited=");
            assertThat(location(elsewhere.signIn("mayor", own)))
                    .as("the owner, from another network")
                    .isEqualTo("/mayor");
            assertThat(attacked.securityLog())
                    .anyMatch(line -> line.contains("event=sign-in-limited user=mayor")
                            && line.endsWith("address=" + attacker.address()))
                    .anyMatch(line -> line.contains("reason=not-a-name"))
                    .noneMatch(line -> line.contains("tebakan-sandi-1") || line.contains(own));

            HttpResponse<String> made = mayor.submit(
                    "/account",
                    "/account/tokens",
                    Map.of(
                            "name",
                            "laporan",
                            "ends",
                            LocalDate.now().plusDays(30).toString()));
            Matcher secret = Pattern.compile("<code>([^<]+)</code>").matcher(made.body());
            assertThat(secret.find()).isTrue();
            String token = secret.group(1);
            town.get(token, "/api/complaints").expect(200);

            assertThat(location(mayor.submit("/account", "/account/sessions/end", Map.of())))
                    .isEqualTo("/login");
            for (Stranger browser : List.of(mayor, elsewhere)) {
                assertThat(location(browser.get("/mayor", "Accept", "text/html")))
                        .startsWith("/login");
            }
            town.get(token, "/api/complaints").expect(200);
            String admin = town.tokenOf("admin");
            for (JsonNode each :
                    town.get(admin, "/api/accounts/mayor").expect(200).json().path("tokens")) {
                town.post(admin, "/api/accounts/mayor/tokens/" + each.path("id").asString() + "/revoke", "{}");
            }
            town.get(token, "/api/complaints").expect(401);
            town.get(town.tokenOf("mayor"), "/api/complaints").expect(401);
        }
    }

    @Test
    @Order(9)
    void theEnginesKnowNothingAndAllowLittle() throws Exception {
        List<ProcessHandle> engines = attacked.engines();
        assertThat(engines).hasSizeGreaterThan(3);
        for (ProcessHandle engine : engines) {
            assertThat(Files.readString(Path.of("/proc", Long.toString(engine.pid()), "environ"), ISO_8859_1))
                    .doesNotContain("TANGGAP", Town.META_SECRET, Town.X_SECRET, AttackedTown.VERIFY_TOKEN);
        }
        OwnEngines own = attacked.ownEngines();
        JdbcClient serving = own.serving();
        assertThat(serving.sql("select count(*) from event").query(Long.class).single())
                .isPositive();
        for (String attempt : List.of(
                "update event set payload = payload", "delete from event", "truncate event", "drop table event")) {
            assertThatThrownBy(() -> serving.sql(attempt).update())
                    .as(attempt)
                    .rootCause()
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
        }
        assertThat(own.elasticsearch("GET", "/_security/user", "")).isEqualTo(403);
        assertThat(own.elasticsearch("GET", "/_all/_search", "")).isIn(200, 403);
        assertThat(own.elasticsearch("PUT", "/others-1", "{}")).isEqualTo(403);
    }

    @Test
    @Order(9)
    void nobodyGoesAroundTheProxy() throws Exception {
        for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
            for (InetAddress address : network.inetAddresses()
                    .filter(each -> each instanceof Inet4Address && !each.isLoopbackAddress())
                    .toList()) {
                assertThatThrownBy(() -> {
                            try (Socket socket = new Socket()) {
                                socket.connect(new InetSocketAddress(address, attacked.port()), 2_000);
                            }
                        })
                        .isInstanceOf(ConnectException.class);
            }
        }
    }

    @Test
    @Order(10)
    void whatMakesNoSenseIsRefusedInOurWords() throws Exception {
        try (Stranger attacker = attacked.stranger();
                Stranger citizen = attacked.stranger()) {
            String fields = "a=b&".repeat(15_000);
            for (String door : List.of("/login", "/api/complaints")) {
                assertThat(attacker.post(door, "application/x-www-form-urlencoded", fields)
                                .statusCode())
                        .as(door)
                        .isEqualTo(400);
            }
            assertThat(attacker.post("/login", "application/x-www-form-urlencoded", "a=b&".repeat(20_000))
                            .statusCode())
                    .isBetween(400, 413);
            for (String asked : List.of(
                    "/?q=100%",
                    "/complaints?q=100%",
                    "/complaints?q=%E9",
                    "/complaints?q=%FF%FE",
                    "/api/public/complaints?q=100%",
                    "/api/public/complaints?q=%E9",
                    "/webhooks/x?crc_token=100%",
                    "/webhooks/x?crc_token=%E9",
                    "/webhooks/x?crc_token=",
                    "/webhooks/x",
                    "/webhooks/meta?hub.mode=subscribe&hub.verify_token=" + AttackedTown.VERIFY_TOKEN
                            + "&hub.challenge=%3Cb%3E",
                    "/webhooks/meta?hub.mode=subscribe&hub.verify_token=" + AttackedTown.VERIFY_TOKEN)) {
                String answer =
                        attacker.say("GET " + asked + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
                assertThat(answer).as(asked).startsWith("HTTP/1.1 400").doesNotContain("Exception", "\tat ", "Tomcat");
            }

            String hidden = citizen.json("/api/complaints", "{\"text\": \"Aduan yang akan disembunyikan\"}")
                    .body();
            String id = JSON.readTree(hidden).path("id").asString();
            town.onceThere(diskominfo, "/api/complaints/" + id);
            town.act(diskominfo, id, "withhold", "{\"reason\": \"personal_data\"}")
                    .expect(200);
            String unknown = id.substring(0, id.length() - 4) + "0000";
            for (String verb : List.of("confirm", "dispute", "receive", "agree")) {
                for (String key : List.of("{}", "{\"citizenKey\": \"tebak\", \"text\": \"belum selesai\"}")) {
                    HttpResponse<String> ofHidden = attacker.json("/api/complaints/" + id + "/" + verb, key);
                    HttpResponse<String> ofUnknown = attacker.json("/api/complaints/" + unknown + "/" + verb, key);
                    assertThat(ofHidden.statusCode()).as(verb).isEqualTo(ofUnknown.statusCode());
                    assertThat(ofHidden.body().replace(id, ""))
                            .isEqualTo(ofUnknown.body().replace(unknown, ""));
                    assertThat(ofHidden.statusCode()).isGreaterThanOrEqualTo(400);
                }
            }

            String desk = town.onTheDesk(headOfPu, "penandakritik").path("id").asString();
            for (String link : List.of(
                    "https://dinas.go.id@evil.example/a.jpg",
                    "https://user:sandi@evil.example/a.jpg",
                    "https://dinas.go.id%40evil.example/a.jpg",
                    "javascript:alert(1)",
                    "//evil.example/a.jpg")) {
                assertThat(town.act(
                                        headOfPu,
                                        desk,
                                        "resolve",
                                        "{\"text\": \"beres\", \"evidence\": [\"%s\"]}".formatted(link))
                                .status())
                        .as(link)
                        .isEqualTo(400);
            }

            String user = "kepala-cookie";
            String password = town.post(
                            town.tokenOf("admin"),
                            "/api/accounts",
                            "{\"user\": \"%s\", \"role\": \"DISKOMINFO\", \"displayName\": \"Kepala\"}".formatted(user))
                    .expect(201)
                    .json()
                    .path("password")
                    .asString();
            assertThat(location(citizen.signIn(user, password))).isEqualTo("/account/password");
            assertThat(citizen.cookies().getCookieStore().getCookies())
                    .isNotEmpty()
                    .allSatisfy(cookie -> {
                        assertThat(cookie.getName()).startsWith("__Host-");
                        assertThat(cookie.getSecure()).isTrue();
                        assertThat(cookie.isHttpOnly()).isTrue();
                    });
            String page =
                    citizen.get("/account/password", "Accept", "text/html").body();
            Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
            assertThat(token.find()).isTrue();
            assertThat(citizen.post("/logout?_csrf=" + token.group(1), "application/x-www-form-urlencoded", "a=b")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(page).doesNotContainPattern("[?&]_csrf=");
        }
    }

    @Test
    @Order(11)
    void whoFindsAHoleReadsWhomToTell() {
        try (Stranger finder = attacked.stranger()) {
            assertThat(finder.get("/.well-known/security.txt").body())
                    .startsWith("Contact: mailto:keamanan@kota.example\nExpires: ");
        }
    }

    @Test
    @Order(12)
    void noneOfItWasAnErrorOfOurs() throws IOException {
        assertThat(attacked.log())
                .noneMatch(line -> line.contains(" ERROR "))
                .noneMatch(line -> line.startsWith("\tat org.apache.") || line.startsWith("\tat id.tanggap."));
    }

    private static int found(String words) {
        return town.get(diskominfo, "/api/complaints?q=" + words)
                .expect(200)
                .json()
                .path("items")
                .size();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
