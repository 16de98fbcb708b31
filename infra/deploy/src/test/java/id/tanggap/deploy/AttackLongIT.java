package id.tanggap.deploy;

import static id.tanggap.deploy.Stranger.location;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.tanggap.standalone.OwnEngines;
import id.tanggap.standalone.PackagedProgram;
import id.tanggap.standalone.Town;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
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
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What attackers want of the finished program behind the proxy that we ship, and do not get. Each attack has a test of its
 * own where its defence is; here they come together, from outside.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AttackLongIT {

    private static final Path FOLDER = Path.of("target", "attack").toAbsolutePath();
    private static final Path DATA = FOLDER.resolve("data");
    private static final String VERIFY_TOKEN = "rahasia-verifikasi";
    private static final String SIGNATURE_OF_META = "X-Hub-Signature-256: sha256=" + "0".repeat(64);
    private static final String SIGNATURE_OF_X = "sha256=" + "A".repeat(43) + "=";
    private static final String PU = "17841400000000001";
    private static final String HEALTH = "2244994945";
    private static final String WATER = "106540352242922";
    private static final Pattern SIGNED = Pattern.compile("sha256=[A-Za-z0-9+/]{43}=");
    private static final JsonMapper JSON = new JsonMapper();
    private static final int MEGABYTE = 1_000_000;

    private static @Nullable PackagedProgram program;
    private static @Nullable TestProxy proxy;
    private static Town town;
    private static String headOfPu;
    private static String headOfHealth;
    private static String diskominfo;
    private static int strangers = 1;

    @BeforeAll
    static void aTownBehindTheProxy() throws IOException {
        FileSystemUtils.deleteRecursively(FOLDER);
        Files.createDirectories(FOLDER);
        int port = TestNode.freePort();
        program = PackagedProgram.start(
                DATA,
                port,
                Map.of(
                        "TANGGAP_ACCESS_TRUSTEDPROXIES",
                        "127.0.0.1",
                        "TANGGAP_CHANNELS_META_APP_SECRET",
                        Town.META_SECRET,
                        "TANGGAP_CHANNELS_META_VERIFY_TOKEN",
                        VERIFY_TOKEN,
                        "TANGGAP_CHANNELS_X_CONSUMER_SECRET",
                        Town.X_SECRET));
        String node = "127.0.0.1:" + port;
        proxy = new TestProxy(FOLDER, List.of(node, node, node, node));
        await().atMost(Duration.ofSeconds(30)).until(() -> stranger().get("/").statusCode() == 200);
        town = new Town(proxy.address(), DATA.resolve("credentials.json"));
        diskominfo = town.tokenOf("diskominfo");
        town.register("dinas-pu", "Dinas Pekerjaan Umum", "instagram", PU, "dinaspu");
        town.register("dinas-kesehatan", "Dinas Kesehatan", "x", HEALTH, "dinkes");
        town.register("perumdam", "Perumda Air Minum", "whatsapp", WATER, "perumdam");
        headOfPu = town.appointHead("dinas-pu");
        headOfHealth = town.appointHead("dinas-kesehatan");
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (proxy != null) {
            proxy.close();
        }
        if (program != null) {
            program.close();
        }
    }

    /** Another one, from another network. */
    private static Stranger stranger() {
        strangers++;
        return new Stranger(Objects.requireNonNull(proxy), "127.0.%d.1".formatted(strangers));
    }

    @Test
    @Order(1)
    void nobodyForgesADelivery() {
        String forged = Town.xMention(HEALTH, "dinkes", "1985000000000000666", "666", "penandapalsu");
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
            try (Stranger attacker = stranger()) {
                HttpResponse<String> answer = attacker.get("/webhooks/x?crc_token=" + asked);
                assertThat(answer.statusCode()).as(asked).isEqualTo(400);
                assertThat(answer.body()).as(asked).doesNotContain("sha256=");
                assertThat(attacker.post("/webhooks/x?crc_token=" + asked, "application/x-www-form-urlencoded", "a=b")
                                .statusCode())
                        .isEqualTo(415);
            }
        }
        try (Stranger attacker = stranger()) {
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
        town.deliverToX(Town.xMention(HEALTH, "dinkes", "1985000000000000667", "667", "penandaasli"))
                .expect(200);
        town.onTheDesk(diskominfo, "penandaasli");
        assertThat(found("penandapalsu")).isZero();
    }

    @Test
    @Order(2)
    void nobodyFillsTheMemoryOrHoldsADoor() throws Exception {
        try (Stranger attacker = stranger()) {
            for (String door : List.of("/webhooks/meta", "/webhooks/x")) {
                assertThat(attacker.begin(head(door, "application/json", 5 * MEGABYTE, "X-Other: a") + "{"))
                        .as("without a signature")
                        .startsWith("HTTP/1.1 401");
            }
            for (String door : List.of("/webhooks/meta", "/webhooks/x", "/api/complaints", "/login", "/logout")) {
                String begun = head(door, "multipart/form-data; boundary=a", 60 * MEGABYTE, SIGNATURE_OF_META)
                        + "--a\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\n";
                assertThat(attacker.begin(begun)).as(door).startsWith("HTTP/1.1 4");
            }
            assertThat(attacker.json("/api/complaints", "{\"text\": \"" + "a".repeat(70_000) + "\"}")
                            .statusCode())
                    .isEqualTo(413);
            assertThat(attacker.post(
                                    "/webhooks/meta",
                                    "application/json",
                                    "a".repeat(5_300_000),
                                    "X-Hub-Signature-256",
                                    "sha256=" + "0".repeat(64))
                            .statusCode())
                    .isEqualTo(413);
            assertThat(chunksTaken(attacker)).as("a body without a length").isLessThan(7 * MEGABYTE);
        }
        assertThat(town.post(diskominfo, "/api/opds", "{\"id\": \"" + "a".repeat(1_100_000) + "\"}")
                        .status())
                .isEqualTo(413);
        assertThat(importOf(gzipped(400 * MEGABYTE))).isNotEqualTo("done");
        theSlowAreCutOffAndKeepNobodyOut();
    }

    /** @return how much of an endless body was taken before the door was closed */
    private static int chunksTaken(Stranger attacker) throws IOException {
        String chunk = "10000\r\n" + "a".repeat(0x10000) + "\r\n";
        int sent = 0;
        try (Socket socket = attacker.connect()) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /webhooks/meta HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                            + SIGNATURE_OF_META + "\r\nTransfer-Encoding: chunked\r\n\r\n")
                    .getBytes(ISO_8859_1));
            while (sent < 40 * MEGABYTE && socket.getInputStream().available() == 0) {
                out.write(chunk.getBytes(ISO_8859_1));
                sent += 0x10000;
            }
        } catch (SocketException closed) {
            // As it should be.
        }
        return sent;
    }

    private static String importOf(byte[] file) {
        Town.Reply begun = town.importFile(
                town.tokenOf("admin"),
                file,
                "{\"columns\": {\"postId\": \"a\", \"text\": \"b\"}, \"constants\": {\"channel\": \"walk-in\"}}");
        if (begun.status() >= 300) {
            assertThat(begun.status()).as(begun.text()).isBetween(400, 499);
            return "refused";
        }
        return town.eventually(
                        town.tokenOf("admin"),
                        "/api/imports/" + begun.json().path("id").asString(),
                        told -> told.path("state").asString().matches("done|failed"))
                .path("state")
                .asString();
    }

    private static void theSlowAreCutOffAndKeepNobodyOut() throws Exception {
        try (Stranger attacker = stranger();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Duration>> slow = new ArrayList<>();
            for (int sender = 0; sender < 40; sender++) {
                slow.add(threads.submit(() -> trickle(
                        attacker,
                        head("/webhooks/meta", "application/json", MEGABYTE, SIGNATURE_OF_META)
                                + "a".repeat(500_000))));
                slow.add(threads.submit(
                        () -> trickle(attacker, "POST /api/complaints HTTP/1.1\r\nHost: localhost\r\nX-A: ")));
            }
            for (int honest = 0; honest < 20; honest++) {
                long began = System.nanoTime();
                town.deliverToMeta(Town.instagramComment(
                                PU, "179100000000000%02d".formatted(honest), "501", "jalan di antara yang lambat"))
                        .expect(200);
                assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
            }
            for (Future<Duration> each : slow) {
                assertThat(each.get()).isLessThan(Duration.ofSeconds(30));
            }
        }
    }

    /** A byte twice a second, until the other side has had enough. */
    private static Duration trickle(Stranger attacker, String beginning) throws Exception {
        long began = System.nanoTime();
        try (Socket socket = attacker.connect()) {
            socket.getOutputStream().write(beginning.getBytes(ISO_8859_1));
            socket.setSoTimeout(500);
            while (Duration.ofNanos(System.nanoTime() - began).toSeconds() < 60) {
                try {
                    if (socket.getInputStream().read() < 0) {
                        break;
                    }
                } catch (SocketTimeoutException silent) {
                    socket.getOutputStream().write('a');
                }
            }
        } catch (SocketException closed) {
            // As it should be.
        }
        return Duration.ofNanos(System.nanoTime() - began);
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
        try (Stranger attacker = stranger();
                Stranger neighbour = stranger()) {
            assertThat(attacker.json("/webhooks/meta", "{}", pretending).statusCode())
                    .isEqualTo(401);
            assertThat(securityLog())
                    .anyMatch(line ->
                            line.contains("event=signature-refused") && line.endsWith("address=" + attacker.address()))
                    .noneMatch(line -> line.contains("203.0.113.7"));

            assertThat(IntStream.range(0, 800)
                            .parallel()
                            .map(visit -> attacker.get(
                                            "/api/public/complaints?q=jalan",
                                            "X-Forwarded-For",
                                            "203.0.113." + visit % 250)
                                    .statusCode())
                            .toArray())
                    .contains(200, 429)
                    .containsOnly(200, 429);
            assertThat(neighbour.get("/api/public/complaints?q=jalan").statusCode())
                    .isEqualTo(200);

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
        town.deliverToMeta(Town.whatsAppMessage(WATER, "wamid." + mark, number, "air keruh " + mark + "satu"))
                .expect(200);
        try (Stranger citizen = stranger()) {
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
        try (Stranger attacker = stranger()) {
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
        assertThat(filesWith(mark)).isEmpty();
        assertThat(readableByOthers()).isEmpty();
    }

    /** Where it lies as it was written, or as the database writes bytes. */
    private static List<String> filesWith(String mark) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files()) {
            if (Files.size(file) < 200L * MEGABYTE) {
                String content = new String(Files.readAllBytes(file), ISO_8859_1).toLowerCase(Locale.ROOT);
                if (content.contains(mark)) {
                    found.add(DATA.relativize(file).toString());
                }
            }
        }
        return found;
    }

    private static List<String> readableByOthers() throws IOException {
        List<String> readable = new ArrayList<>();
        for (Path file : files()) {
            boolean reached = true;
            for (Path folder = file.getParent(); folder.startsWith(DATA); folder = folder.getParent()) {
                reached &= Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_EXECUTE);
            }
            if (reached && Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ)) {
                readable.add(DATA.relativize(file).toString());
            }
        }
        return readable.stream()
                .filter(file -> !file.startsWith("runtime/") && !file.equals("lock"))
                .toList();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(DATA)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(DATA.resolve("runtime")))
                    .toList();
        }
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
                            HEALTH,
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
        try (Stranger reader = stranger()) {
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
                    assertThat(reading).as(leak.text()).doesNotContain(leak.personal());
                }
            }
        }
    }

    @Test
    @Order(6)
    void whatWasSaidInPrivateIsForNobodyElse() {
        town.deliverToMeta(Town.whatsAppMessage(
                        WATER, "wamid.pribadi", "6281290907599", "saya sakit tbc penandapribadi air mati"))
                .expect(200);
        JsonNode complaint = town.onTheDesk(diskominfo, "penandapribadi");
        String code = complaint.path("trackingCode").asString();
        String id = complaint.path("id").asString();
        town.onceThere(null, "/api/public/complaints/" + code);
        try (Stranger reader = stranger()) {
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
        town.deliverToMeta(Town.instagramComment(PU, "17920000000000970", "970", "penandakritik ke mana anggarannya"))
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
        assertThat(headOfHealth).isNotEqualTo(headOfPu);
    }

    @Test
    @Order(8)
    void credentialsEndAndNobodyIsLockedOut() throws Exception {
        String initial = town.passwordOf("mayor");
        String own = "kuda nil makan rumput";
        try (Stranger mayor = stranger();
                Stranger elsewhere = stranger();
                Stranger attacker = stranger()) {
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
            assertThat(securityLog())
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
        List<ProcessHandle> engines = Objects.requireNonNull(program).children();
        assertThat(engines).hasSizeGreaterThan(3);
        for (ProcessHandle engine : engines) {
            assertThat(Files.readString(Path.of("/proc", Long.toString(engine.pid()), "environ"), ISO_8859_1))
                    .doesNotContain("TANGGAP", Town.META_SECRET, Town.X_SECRET, VERIFY_TOKEN);
        }
        OwnEngines own = new OwnEngines(DATA);
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
        theProgramListensHereAlone();
    }

    private static void theProgramListensHereAlone() throws Exception {
        int port = Integer.parseInt(town().replaceAll(".*:", ""));
        for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
            for (InetAddress address : network.inetAddresses()
                    .filter(each -> each instanceof Inet4Address && !each.isLoopbackAddress())
                    .toList()) {
                assertThatThrownBy(() -> {
                            try (Socket socket = new Socket()) {
                                socket.connect(new InetSocketAddress(address, port), 2_000);
                            }
                        })
                        .isInstanceOf(ConnectException.class);
            }
        }
    }

    /** The address of the program behind the proxy. */
    private static String town() throws IOException {
        return Files.readString(FOLDER.resolve("data.log"))
                .lines()
                .filter(line -> line.startsWith("Tanggap is ready: "))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Order(10)
    void whatMakesNoSenseIsRefusedInOurWords() throws Exception {
        try (Stranger attacker = stranger();
                Stranger citizen = stranger()) {
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
                    "/webhooks/meta?hub.mode=subscribe&hub.verify_token=" + VERIFY_TOKEN + "&hub.challenge=%3Cb%3E",
                    "/webhooks/meta?hub.mode=subscribe&hub.verify_token=" + VERIFY_TOKEN)) {
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
    void noneOfItWasAnErrorOfOurs() throws IOException {
        assertThat(log())
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

    private static List<String> securityLog() throws IOException {
        return log().filter(line -> line.contains("tanggap.security")).toList();
    }

    private static Stream<String> log() throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(DATA.resolve("log"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".log")).toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        return lines.stream();
    }

    private static String head(String door, String type, int length, String signature) {
        return "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: %s\r\nContent-Length: %d\r\n%s\r\nx-twitter-webhooks-signature: %s\r\nConnection: close\r\n\r\n"
                .formatted(door, type, length, signature, signature.startsWith("X-Hub") ? SIGNATURE_OF_X : "");
    }

    private static byte[] gzipped(int zeros) throws IOException {
        ByteArrayOutputStream small = new ByteArrayOutputStream();
        try (OutputStream large = new GZIPOutputStream(small)) {
            large.write("a,b\n1,".getBytes(UTF_8));
            byte[] some = new byte[MEGABYTE];
            for (int written = 0; written < zeros; written += some.length) {
                large.write(some);
            }
        }
        return small.toByteArray();
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
