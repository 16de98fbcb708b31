package id.tanggap.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From what everybody may ask, nobody learns that there is a confidential complaint. */
@TownTest
class InferenceTest {

    private static final String OPD = "dinas-tersirat";
    private static final String WORD = "zinferens";
    private static final String NO_CODE = "0000-0000-000A";
    private static final Guess NONE = new Guess("0".repeat(26), "1".repeat(26));

    /** What is asked of each endpoint that is open to everybody; of a path alone where nothing of it varies. */
    private static final Map<String, List<String>> ASKED = asked();

    private static Map<String, List<String>> asked() {
        Map<String, List<String>> asked = new TreeMap<>();
        List<String> lists = List.of(
                "",
                "?size=100",
                "?q=" + WORD,
                "?q=" + WORD + "+jalan",
                "?q=zinferen",
                "?opd=" + OPD,
                "?category=pungli",
                "?place=36.04.05",
                "?status=resolved",
                "?status=refused",
                "?channel=web",
                "?from=2026-01-01&to=2036-12-31",
                "?q=" + NO_CODE,
                "?status=tidak-ada");
        for (String list : List.of("/", "/complaints", "/api/public/complaints")) {
            asked.put("GET " + list, lists.stream().map(list::concat).toList());
        }
        for (String one : List.of("/complaints/", "/api/public/complaints/")) {
            asked.put(
                    "GET " + one + "{trackingCode}", List.of(one + "{public}", one + NO_CODE, one + "{id}", one + "x"));
        }
        for (String photo : List.of("{id}/photos/{photo}", "{id}/photos/{photo}/thumbnail")) {
            asked.put("GET /api/complaints/" + photo, List.of("/api/complaints/" + photo));
        }
        for (String verb : List.of(
                "read",
                "confirm",
                "dispute",
                "receive",
                "agree",
                "visibility",
                "withdraw",
                "accuse",
                "retaliation",
                "hide",
                "photos")) {
            String path = "/api/complaints/{id}/" + verb;
            asked.put("POST " + path, List.of(path));
        }
        Stream.of(
                        "GET /lapor",
                        "GET /lapor/diterima",
                        "GET /masuk",
                        "GET /login",
                        "GET /api/demo",
                        "GET /api/calendars",
                        "POST /api/public/similar",
                        "GET /api/complaint-channels",
                        "GET /.well-known/security.txt",
                        "GET /v3/api-docs",
                        "GET /v3/api-docs.yaml",
                        "GET /webhooks/meta",
                        "GET /webhooks/x",
                        "POST /api/complaints",
                        "POST /logout")
                .forEach(path -> asked.put(path, List.of(path.substring(path.indexOf('/')))));
        return asked;
    }

    /** Open to everybody by something else than a controller. */
    private static final List<String> BESIDE = List.of("/livez", "/readyz", "/sitemap.xml", "/robots.txt", "/nowhere");

    /** From an address of its own: how often one may ask is counted by address, and others ask this town too. */
    private final HttpClient http = HttpClient.newBuilder()
            .localAddress(InetAddress.ofLiteral("127.0.0.51"))
            .build();

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    /** What of one complaint a stranger would have to guess. */
    private record Guess(String id, String photo) {}

    @Test
    void whateverEverybodyMayAskIsAskedHere() {
        Set<String> open = new TreeSet<>();
        mappings.getHandlerMethods().keySet().forEach(mapping -> {
            Stream<String> methods = mapping.getMethodsCondition().getMethods().isEmpty()
                    ? Stream.of("GET")
                    : mapping.getMethodsCondition().getMethods().stream().map(Enum::name);
            List<String> paths = List.copyOf(mapping.getPatternValues());
            methods.forEach(method -> paths.stream()
                    .filter(path -> !path.equals("/error"))
                    .filter(path -> isOpen(method, path.replaceAll("\\{[^}]*}", "x")))
                    .forEach(path -> open.add(method + " " + path)));
        });

        assertThat(open)
                .as("endpoints that are open to everybody, each with what is asked of it")
                .isSubsetOf(ASKED.keySet());
        assertThat(ASKED.keySet()).as("open endpoints that there still are").isSubsetOf(open);
    }

    private boolean isOpen(String method, String path) {
        HttpResponse<String> answer = told(method, path, "application/json");
        return answer.statusCode() != 401 && answer.statusCode() != 403
                || answer.body().contains("citizen-key");
    }

    @Test
    void nothingThatEverybodyMayAskAnswersOtherwiseForAConfidentialComplaint() throws IOException {
        Town town = new Town("http://localhost:" + port, TestEngines.CREDENTIALS);
        town.register(OPD, "Dinas Tersirat", "instagram", "17841400000000811", "dinastersirat");
        String head = town.appointHead(OPD);
        String code = handled(town, head, "public", "jalan sunyi berlubang", "jalan")
                .path("trackingCode")
                .asString();
        everythingIsProjected(town);
        town.eventually(
                null,
                "/api/public/complaints/" + code,
                shown -> shown.path("status").asString().equals("resolved"));
        Map<String, String> before = everything(code, NONE);

        JsonNode kept = handled(town, head, "confidential", WORD + " diminta uang di loket jalan", "pungli");
        String id = kept.path("id").asString();
        String photo = photoOf(town, id);
        everythingIsProjected(town);

        Map<String, String> after = everything(code, new Guess(id, photo));
        assertSoftly(softly -> before.forEach((question, answer) ->
                softly.assertThat(after.get(question)).as(question).isEqualTo(answer)));

        handled(town, head, "public", WORD + " diminta uang di loket jalan lain", "pungli");
        town.eventually(
                null,
                "/api/public/complaints?q=" + WORD,
                found -> found.path("total").asInt() == 1);
        Map<String, String> opened = everything(code, new Guess(id, photo));
        assertThat(before.keySet())
                .as("what would have told of it, were it public")
                .filteredOn(question -> !before.get(question).equals(opened.get(question)))
                .contains(
                        "/",
                        "/complaints?category=pungli",
                        "/api/public/similar",
                        "/api/public/complaints?q=" + WORD,
                        "/api/public/complaints?size=100");
    }

    /** With everything that can become of it: photos, a place, a tag, an answer, a question, a solution. */
    private JsonNode handled(Town town, String head, String visibility, String text, String category)
            throws IOException {
        JsonNode entered = entered(visibility, text, category);
        String id = entered.path("id").asString();
        String staff = town.tokenOf("diskominfo");
        town.onceThere(staff, "/api/complaints/" + id);
        town.act(staff, id, "locate", "{\"address\": \"Pasar Sunyi\"}").expect(200);
        town.act(staff, id, "assign", "{\"opd\": \"" + OPD + "\"}").expect(200);
        town.act(
                        town.tokenOf("mayor"),
                        id,
                        "tag",
                        "{\"opd\": \"" + OPD + "\", \"role\": \"lead\", \"note\": \"segera\"}")
                .expect(200);
        town.act(staff, id, "support", "{\"supporter\": \"08120000811\"}").expect(200);
        town.act(head, id, "acknowledge", "{}").expect(200);
        town.act(head, id, "answer", "{\"text\": \"Kami periksa.\"}").expect(200);
        town.act(head, id, "resolve", "{\"text\": \"Sudah selesai.\", \"evidence\": []}")
                .expect(200);
        town.eventually(
                staff,
                "/api/complaints/" + id,
                shown -> shown.path("status").asString().equals("resolved")
                        && shown.path("photos").size() == 1);
        return entered;
    }

    private static String photoOf(Town town, String id) {
        return town.get(town.tokenOf("diskominfo"), "/api/complaints/" + id)
                .expect(200)
                .json()
                .path("photos")
                .get(0)
                .path("id")
                .asString();
    }

    private static void everythingIsProjected(Town town) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(() -> assertThat(town.get(town.tokenOf("admin"), "/api/admin/projections")
                                .expect(200)
                                .json()
                                .path("items"))
                        .isNotEmpty()
                        .allSatisfy(projection -> assertThat(
                                        projection.path("lagEvents").asLong(-1))
                                .isZero()));
    }

    private Map<String, String> everything(String code, Guess guess) {
        Map<String, String> answers = new LinkedHashMap<>();
        ASKED.forEach((endpoint, questions) -> {
            String method = endpoint.substring(0, endpoint.indexOf(' '));
            questions.forEach(question -> answer(answers, method, question, code, guess));
        });
        BESIDE.forEach(path -> answer(answers, "GET", path, code, guess));
        return answers;
    }

    private void answer(Map<String, String> answers, String method, String question, String code, Guess guess) {
        String path =
                question.replace("{public}", code).replace("{id}", guess.id()).replace("{photo}", guess.photo());
        List<String> kinds = method.equals("GET")
                ? List.of("text/html", "application/json", "image/jpeg")
                : List.of("application/json");
        answers.put(
                question,
                kinds.stream()
                        .map(kind -> shown(told(method, path, kind), guess))
                        .collect(Collectors.joining("\n")));
    }

    /** What is drawn anew for every form, when a page was made, and the guess itself, are no answer. */
    private static String shown(HttpResponse<String> answer, Guess guess) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.keySet().removeAll(Set.of("date", "set-cookie"));
        return (answer.statusCode() + " " + headers + "\n" + answer.body())
                .replace(guess.id(), "{id}")
                .replace(guess.photo(), "{photo}")
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "{random}")
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "{random}")
                .replaceAll("[0-9]{1,2} [A-Z][a-z]{2} [0-9]{4} [0-9]{2}\\.[0-9]{2} WIB", "{now}");
    }

    private HttpResponse<String> told(String method, String path, String kind) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", kind)
                .header("Content-Type", "application/json")
                .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(body(path)));
        return sent(request);
    }

    /** Of what takes words, those of the confidential one; of the rest what a stranger would try. */
    private static String body(String path) {
        if (path.endsWith("/similar")) {
            return "{\"text\": \"" + WORD + " diminta uang di loket jalan\"}";
        }
        return path.endsWith("/hide") ? "{}" : "{\"citizenKey\": \"salah\", \"text\": \"\"}";
    }

    private JsonNode entered(String visibility, String text, String category) throws IOException {
        BufferedImage picture = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(1, 1, text.hashCode());
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", file);
        List<HttpRequest.BodyPublisher> parts = new ArrayList<>();
        String line = "\r\n--batas\r\nContent-Disposition: form-data; name=";
        Map.of("text", text, "visibility", visibility, "category", category)
                .forEach(
                        (name, value) -> parts.add(BodyPublishers.ofString(line + "\"" + name + "\"\r\n\r\n" + value)));
        parts.add(BodyPublishers.ofString(line + "\"photo\"; filename=\"foto.jpg\"\r\n\r\n"));
        parts.add(BodyPublishers.ofByteArray(file.toByteArray()));
        parts.add(BodyPublishers.ofString("\r\n--batas--\r\n"));
        HttpResponse<String> answer =
                sent(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/complaints"))
                        .header("Content-Type", "multipart/form-data; boundary=batas")
                        .header("Accept", "application/json")
                        .POST(BodyPublishers.concat(parts.toArray(HttpRequest.BodyPublisher[]::new))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JsonMapper.shared().readTree(answer.body());
    }

    private HttpResponse<String> sent(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
