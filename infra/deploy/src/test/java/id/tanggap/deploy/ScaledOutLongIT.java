package id.tanggap.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tanggap.standalone.Town;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** Both sides scaled out, with real processes; what holds for one process holds for four of which some are killed. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ScaledOutLongIT {

    private static final String ACCOUNT = "17841400000000001";
    private static final int POSTS = 240;
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private static ScaledOut scaledOut;
    private static Town town;
    private static String head;

    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private final Map<String, String> answered = new ConcurrentHashMap<>();

    @BeforeAll
    static void aTownWithOneOffice() throws IOException {
        scaledOut = ScaledOut.start();
        town = scaledOut.town();
        town.register("dinas-pu", "Dinas Pekerjaan Umum", "instagram", ACCOUNT, "dinaspu");
        head = town.appointHead("dinas-pu");
    }

    @AfterAll
    static void stop() {
        if (scaledOut != null) {
            scaledOut.close();
        }
    }

    @Test
    @Order(1)
    void oneNodeOfEachKindIsKilledAndNothingIsLostOrDoubled() throws Exception {
        try (ExecutorService platform = Executors.newFixedThreadPool(3);
                ExecutorService office = Executors.newFixedThreadPool(2)) {
            for (int post = 0; post < POSTS; post++) {
                String id = "1790000000%07d".formatted(post);
                String body = Town.instagramComment(
                        ACCOUNT, id, Integer.toString(500 + post % 40), "jalan rusak uji " + post);
                platform.submit(() -> deliver(id, body));
            }
            List<Future<?>> desks = List.of(office.submit(() -> answerAll("A")), office.submit(() -> answerAll("B")));

            whenAccepted(POSTS / 6);
            TestNode command = holderOf("routing", "command-1", "command-2");
            TestNode query = holderOf("complaint-desk-", "query-1", "query-2");
            command.kill();
            query.kill();
            awaitTakeover(command, "routing");
            awaitTakeover(query, "complaint-desk-");
            whenAccepted(POSTS / 2);
            scaledOut.killElasticsearch(2);
            command.launch();
            query.launch();
            for (Future<?> desk : desks) {
                desk.get();
            }
            command.awaitReady();
            query.awaitReady();
        }

        assertThat(accepted).hasSize(POSTS);
        town.eventually(
                town.tokenOf("diskominfo"),
                "/api/complaints?q=uji&size=1",
                list -> list.path("total").asInt() >= POSTS);
        assertThat(town.postsOnTheDesk("uji")).containsExactlyElementsOf(new TreeSet<>(accepted));
        assertThat(captured()).isEqualTo(POSTS);
        assertThat(answered).isNotEmpty();
        answered.forEach((complaint, text) -> assertThat(timesInTheTimeline(complaint, text))
                .as("answer '%s' of %s", text, complaint)
                .isOne());
    }

    @Test
    @Order(2)
    void theNodesShareTheWork() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(owners("complaint-desk-"))
                        .anyMatch(owner ->
                                owner.startsWith(scaledOut.node("query-1").owner()))
                        .anyMatch(owner ->
                                owner.startsWith(scaledOut.node("query-2").owner())));
    }

    @Test
    @Order(3)
    void twoCommandNodesAtOneComplaintLoseNothing() throws Exception {
        Town first = scaledOut.townAt("command-1");
        Town second = scaledOut.townAt("command-2");
        JsonNode page =
                town.get(head, "/api/complaints?q=uji&size=12").expect(200).json();
        List<String> complaints = new ArrayList<>();
        page.path("items").forEach(item -> complaints.add(item.path("id").asString()));
        CyclicBarrier together = new CyclicBarrier(2);

        try (ExecutorService offices = Executors.newFixedThreadPool(2)) {
            Future<?> one = offices.submit(() -> answerEach(first, complaints, together, "bersamaan satu"));
            Future<?> other = offices.submit(() -> answerEach(second, complaints, together, "bersamaan dua"));
            one.get();
            other.get();
        }

        assertThat(complaints).hasSize(12);
        for (String complaint : complaints) {
            assertThat(timesInTheTimeline(complaint, "bersamaan satu")).isOne();
            assertThat(timesInTheTimeline(complaint, "bersamaan dua")).isOne();
        }
    }

    @Test
    @Order(4)
    void whoSignsInAtOneNodeIsSignedInAtAll() throws Exception {
        CookieManager cookies = new CookieManager();
        try (HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .sslContext(scaledOut.proxy().certificate().trusting())
                .build()) {
            String address = scaledOut.proxy().tlsAddress();
            String page = ask(browser, address + "/login").body();
            assertThat(ask(browser, address + "/css/tanggap.css").statusCode()).isEqualTo(200);

            HttpResponse<String> signedIn = submit(
                    browser,
                    address + "/login",
                    "user=diskominfo&password=" + encoded(town.passwordOf("diskominfo")) + "&_csrf="
                            + encoded(formToken(page)));

            assertThat(signedIn.statusCode()).as(signedIn.body()).isEqualTo(303);
            String chosen = encoded("kuda nil makan rumput");
            HttpResponse<String> first = submit(
                    browser,
                    address + "/account/password",
                    "password=" + chosen + "&repeated=" + chosen + "&_csrf="
                            + encoded(formToken(
                                    ask(browser, address + "/account/password").body())));
            assertThat(first.headers().firstValue("Location").orElse("")).isEqualTo("/triage");
            assertThat(cookies.getCookieStore().getCookies()).anySatisfy(cookie -> {
                assertThat(cookie.getName()).isEqualTo("__Host-tanggap_session");
                assertThat(cookie.getSecure()).isTrue();
            });
            String session = cookies.getCookieStore().getCookies().stream()
                    .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                    .reduce((a, b) -> a + "; " + b)
                    .orElseThrow();
            for (String node : List.of("query-1", "query-2")) {
                assertThat(withCookies(session, scaledOut.node(node).address() + "/triage")
                                .statusCode())
                        .as(node)
                        .isEqualTo(200);
            }
            String desk = ask(browser, address + "/triage").body();
            for (String node : List.of("command-1", "command-2")) {
                HttpResponse<String> refused = post(scaledOut.node(node).address() + "/logout", "", session);
                assertThat(refused.statusCode())
                        .as(node + " wants the form's token")
                        .isEqualTo(403);
                assertThat(refused.body()).as("a page of ours").contains("/css/tanggap.css");
            }
            HttpResponse<String> signedOut = submit(browser, address + "/logout", "_csrf=" + encoded(formToken(desk)));
            assertThat(signedOut.statusCode()).as(signedOut.body()).isEqualTo(303);
            assertThat(withCookies(session, scaledOut.node("query-2").address() + "/triage")
                            .statusCode())
                    .isNotEqualTo(200);
        }
    }

    @Test
    @Order(5)
    void aNodeThatIsToldToStopHandsOverAtOnce() {
        TestNode query = holderOf("complaint-desk-", "query-1", "query-2");
        TestNode command = holderOf("routing", "command-1", "command-2");

        query.terminate();
        command.terminate();

        assertThat(ownedBy(query)).isEmpty();
        assertThat(ownedBy(command)).isEmpty();
        String post = "1790000009999999";
        deliver(post, Town.instagramComment(ACCOUNT, post, "777", "jalan rusak sesudah serah terima"));
        assertThat(town.onTheDesk(head, "serah terima").path("postId").asString())
                .isEqualTo(post);
        query.launch();
        command.launch();
        query.awaitReady();
        command.awaitReady();
    }

    @Test
    @Order(6)
    void theLiveIndexIsWhatARebuildMakes() {
        String admin = town.tokenOf("admin");
        for (String projection : List.of("complaint-desk", "complaint-public", "timeline", "opd")) {
            String path = "/api/admin/projections/" + projection;
            JsonNode live = town.get(admin, path + "/digest").expect(200).json();

            town.post(admin, path + "/rebuild", "").expect(202);
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> !town.get(admin, path + "/digest")
                            .expect(200)
                            .json()
                            .path("index")
                            .equals(live.path("index")));

            JsonNode rebuilt = town.get(admin, path + "/digest").expect(200).json();
            assertThat(rebuilt.path("documents").asLong()).isPositive();
            assertThat(rebuilt.path("digest")).as(projection).isEqualTo(live.path("digest"));
        }
    }

    @Test
    @Order(7)
    void whateverIsWatchedIsThere() throws Exception {
        Set<String> told = new TreeSet<>(List.of("up"));
        for (String address : List.of(
                scaledOut.node("command-1").managementAddress() + "/actuator/prometheus",
                scaledOut.node("command-2").managementAddress() + "/actuator/prometheus",
                scaledOut.node("query-1").managementAddress() + "/actuator/prometheus",
                scaledOut.node("query-2").managementAddress() + "/actuator/prometheus",
                scaledOut.proxy().metricsAddress())) {
            Monitoring.samples(scrape(address)).forEach(told::add);
        }

        assertThat(told).containsAll(Monitoring.namedInAlerts()).containsAll(Monitoring.namedInDashboards());
    }

    private void deliver(String post, String body) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .ignoreException(UncheckedIOException.class)
                .until(() -> town.deliverToMeta(body).status() == 200);
        accepted.add(post);
    }

    private void whenAccepted(int posts) {
        await().atMost(PATIENCE).until(() -> accepted.size() >= posts);
    }

    /** Answers what lies on the desk, once each, as long as posts come in; what gets no 2xx may be done or not. */
    private void answerAll(String officer) {
        Set<String> tried = ConcurrentHashMap.newKeySet();
        while (accepted.size() < POSTS) {
            try {
                for (JsonNode item : town.get(head, "/api/complaints?q=uji&size=40&sort=newest")
                        .json()
                        .path("items")) {
                    String complaint = item.path("id").asString();
                    if (Math.floorMod(complaint.hashCode(), 2) == (officer.equals("A") ? 0 : 1)
                            && tried.add(complaint)) {
                        String text = "Jawaban " + officer + tried.size();
                        if (town.act(head, complaint, "answer", "{\"text\": \"%s\"}".formatted(text))
                                        .status()
                                < 300) {
                            answered.put(complaint, text);
                        }
                    }
                }
            } catch (UncheckedIOException nodeKilled) {
                continue;
            }
        }
    }

    private static void answerEach(Town town, List<String> complaints, CyclicBarrier together, String text) {
        for (String complaint : complaints) {
            try {
                together.await();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            Town.Reply reply = town.act(head, complaint, "answer", "{\"text\": \"%s\"}".formatted(text));
            assertThat(reply.status()).as(reply.text()).isLessThan(300);
        }
    }

    private static long timesInTheTimeline(String complaint, String text) {
        JsonNode timeline = town.eventually(
                head,
                "/api/complaints/" + complaint + "/timeline?size=1000",
                answer -> answer.toString().contains(text + "\""));
        return timeline.toString().split(Pattern.quote(text + "\""), -1).length - 1L;
    }

    private static TestNode holderOf(String processor, String... candidates) {
        List<String> owners = owners(processor);
        return List.of(candidates).stream()
                .map(scaledOut::node)
                .max(Comparator.comparingLong(node -> owners.stream()
                        .filter(owner -> owner.startsWith(node.owner()))
                        .count()))
                .orElseThrow();
    }

    private static void awaitTakeover(TestNode node, String processor) {
        String gone = node.owner();
        long killed = System.nanoTime();
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> owners(processor).stream().noneMatch(owner -> owner.startsWith(gone)));
        System.out.printf(
                "%s was killed; the others held %s after %d ms%n",
                node.name(),
                processor,
                Duration.ofNanos(System.nanoTime() - killed).toMillis());
    }

    private static List<String> owners(String processor) {
        return scaledOut
                .database()
                .sql("select owner from token_entry where processor_name like ? and owner is not null")
                .param(processor + "%")
                .query(String.class)
                .list();
    }

    private static List<String> ownedBy(TestNode node) {
        return scaledOut
                .database()
                .sql("select processor_name from token_entry where owner like ?")
                .param(node.owner() + "%")
                .query(String.class)
                .list();
    }

    private static long captured() {
        return scaledOut
                .database()
                .sql("select count(distinct aggregate_id) from event where name = 'complaint.captured'")
                .query(Long.class)
                .single();
    }

    private static String formToken(String page) {
        Matcher matcher = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
        assertThat(matcher.find()).as(page).isTrue();
        return matcher.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> ask(HttpClient browser, String address) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Accept", "text/html")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> submit(HttpClient browser, String address, String form) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Accept", "text/html")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> withCookies(String cookies, String address) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .header("Accept", "text/html")
                            .header("Cookie", cookies)
                            .header("X-Forwarded-Proto", "https")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static String scrape(String address) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    private static HttpResponse<String> post(String address, String form, String cookies) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .header("Accept", "text/html")
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .header("Cookie", cookies)
                            .header("X-Forwarded-Proto", "https")
                            .POST(HttpRequest.BodyPublishers.ofString(form))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
