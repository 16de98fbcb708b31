package id.tanggap.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Photos over HTTP, from the form of a citizen to the eyes of everybody, and out of the store again. */
@TownTest
class PhotosTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String OPD = "dinas-foto";
    private static final String OTHER = "dinas-tanpa-foto";

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Value("${tanggap.photos.folder}")
    private Path store;

    @Autowired
    private Environment environment;

    private Town town;
    private String head;
    private String otherHead;

    @BeforeAll
    void found() {
        town = new Town("http://localhost:" + port, TestEngines.CREDENTIALS);
        town.register(OPD, "Dinas Foto", "whatsapp", "106540352240404", "dinasfoto");
        town.register(OTHER, "Dinas Tanpa Foto", "whatsapp", "106540352240405", "tanpafoto");
        head = town.appointHead(OPD);
        otherHead = town.appointHead(OTHER);
        JdbcClient sql = JdbcClient.create(TestEngines.asOwner(environment));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> sql.sql("select count(*) from directory_opd where opd in (?, ?)")
                                .params(OPD, OTHER)
                                .query(Long.class)
                                .single()
                        == 2);
    }

    @Test
    void theCitizensPhotoAndTheOfficesStandSideBySideForEverybody() throws Exception {
        JsonNode entered = enter("lampu jalan padam di depan balai", photo("jpeg", 1));
        String id = entered.path("id").asString();
        assign(id);

        HttpResponse<String> first = send(head, "/api/complaints/" + id + "/photos", Map.of(), photo("png", 2));
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        HttpResponse<String> again = send(head, "/api/complaints/" + id + "/photos", Map.of(), photo("png", 2));
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(again.body()).path("photos").get(0).path("id"))
                .isEqualTo(JSON.readTree(first.body()).path("photos").get(0).path("id"));

        JsonNode photos = town.eventually(
                        head,
                        "/api/complaints/" + id,
                        shown -> shown.path("photos").size() == 2)
                .path("photos");
        assertThat(photos.findValuesAsString("kind")).containsExactly("REPORT", "EVIDENCE");
        assertThat(get(null, photos.get(0).path("url").asString()).statusCode())
                .as("nobody has looked at it yet")
                .isEqualTo(404);
        release(photos.get(0).path("url").asString());
        JsonNode publicly = town.eventually(
                        null,
                        "/api/public/complaints/" + entered.path("trackingCode").asString(),
                        shown -> shown.path("photos").size() == 2)
                .path("photos");
        for (JsonNode each : publicly) {
            HttpResponse<byte[]> picture = get(null, each.path("url").asString());
            assertThat(picture.statusCode()).isEqualTo(200);
            assertThat(picture.headers().firstValue("Content-Type")).contains("image/jpeg");
            assertThat(picture.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(ImageIO.read(new ByteArrayInputStream(picture.body())).getWidth())
                    .isEqualTo(640);
            assertThat(ImageIO.read(new ByteArrayInputStream(
                                    get(null, each.path("thumbnail").asString()).body()))
                            .getWidth())
                    .isEqualTo(320);
        }
        assertThat(get(head, photos.get(0).path("url").asString()).headers().firstValue("Cache-Control"))
                .contains("private, no-store");
    }

    @Test
    void anotherOfficeIsRefusedAndSoIsWhatIsNoPhoto() throws Exception {
        String id =
                enter("saluran mampet di pasar", photo("jpeg", 3)).path("id").asString();
        assign(id);

        assertThat(send(otherHead, "/api/complaints/" + id + "/photos", Map.of(), photo("png", 4))
                        .statusCode())
                .isEqualTo(404);
        HttpResponse<String> refused = send(head, "/api/complaints/" + id + "/photos", Map.of(), "GIF89a".getBytes());
        assertThat(refused.statusCode()).isEqualTo(415);
        assertThat(refused.body()).contains("JPEG, PNG");
        assertThat(send(null, "/api/complaints/" + id + "/photos", Map.of("citizenKey", "salah"), photo("png", 5))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void thePhotoOfWhatIsAboutAnOfficeIsNotThatOffices() throws Exception {
        HttpResponse<String> entered = send(
                null,
                "/api/complaints",
                Map.of("text", "diminta membayar di loket depan", "accused", OTHER),
                photo("jpeg", 77));
        assertThat(entered.statusCode()).as(entered.body()).isEqualTo(201);
        String staff = town.tokenOf("diskominfo");
        String picture = town.eventually(
                        staff,
                        "/api/complaints/"
                                + JSON.readTree(entered.body()).path("id").asString(),
                        shown -> shown.path("photos").size() == 1)
                .path("photos")
                .get(0)
                .path("url")
                .asString();

        assertThat(get(staff, picture).statusCode()).isEqualTo(200);
        assertThat(get(otherHead, picture).statusCode()).isEqualTo(404);
    }

    @Test
    void aComplaintWithAFileThatIsNoPhotoIsNotEntered() throws Exception {
        HttpResponse<String> refused =
                send(null, "/api/complaints", Map.of("text", "talang belimbingwuluh retak"), "<html>".getBytes());

        assertThat(refused.statusCode()).isEqualTo(415);
        assertThat(town.get(town.tokenOf("diskominfo"), "/api/complaints?q=belimbingwuluh")
                        .json()
                        .path("items"))
                .isEmpty();
    }

    @Test
    void whatIsWithheldOnlyStaffSeeAndWhatIsRemovedNobody() throws Exception {
        JsonNode entered = enter("pohon tumbang menutup jalan", photo("jpeg", 6));
        String id = entered.path("id").asString();
        String url = url(id);
        release(url);
        assertThat(get(null, url).statusCode()).isEqualTo(200);
        String photo = url.substring(url.lastIndexOf('/') + 1);

        town.post(
                        town.tokenOf("diskominfo"),
                        "/api/complaints/" + id + "/photos/" + photo + "/withhold",
                        "{\"reason\": \"personal-data\"}")
                .expect(200);
        assertThat(get(null, url).statusCode()).isEqualTo(404);
        assertThat(get(null, url + "/thumbnail").statusCode()).isEqualTo(404);
        assertThat(get(town.tokenOf("diskominfo"), url).statusCode()).isEqualTo(200);
        assertThat(get(otherHead, url).statusCode()).isEqualTo(404);

        town.post(town.tokenOf("diskominfo"), "/api/complaints/" + id + "/photos/" + photo + "/remove", "{}")
                .expect(200);
        assertThat(get(town.tokenOf("diskominfo"), url).statusCode()).isEqualTo(404);
    }

    @Test
    void ofAnErasedCitizenNoPictureIsLeft() throws Exception {
        List<Path> before = kept();
        JsonNode entered = enter("sampah menumpuk di kali", photo("jpeg", 7));
        String id = entered.path("id").asString();
        String url = url(id);
        assertThat(get(town.tokenOf("diskominfo"), url).statusCode()).isEqualTo(200);
        List<Path> own = new ArrayList<>(kept());
        own.removeAll(before);
        assertThat(own).isNotEmpty();

        town.post(town.tokenOf("admin"), "/api/complaints/" + id + "/erase-citizen", "{}")
                .expect(200);

        assertThat(get(town.tokenOf("diskominfo"), url).statusCode()).isEqualTo(404);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(own).noneMatch(Files::exists));
    }

    private void release(String url) {
        town.post(town.tokenOf("diskominfo"), url + "/release", "{}").expect(200);
    }

    private void assign(String id) {
        town.act(town.tokenOf("diskominfo"), id, "assign", "{\"opd\": \"" + OPD + "\"}")
                .expect(200);
        town.onceThere(head, "/api/complaints/" + id);
    }

    private String url(String id) {
        return town.eventually(
                        town.tokenOf("diskominfo"),
                        "/api/complaints/" + id,
                        shown -> shown.path("photos").size() == 1)
                .path("photos")
                .get(0)
                .path("url")
                .asString();
    }

    private JsonNode enter(String text, byte[] photo) throws Exception {
        HttpResponse<String> entered = send(null, "/api/complaints", Map.of("text", text), photo);
        assertThat(entered.statusCode()).as(entered.body()).isEqualTo(201);
        JsonNode answer = JSON.readTree(entered.body());
        town.onceThere(
                town.tokenOf("diskominfo"),
                "/api/complaints/" + answer.path("id").asString());
        return answer;
    }

    private List<Path> kept() throws IOException {
        if (!Files.exists(store)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(store)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private HttpResponse<byte[]> get(@Nullable String token, String path) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    private HttpResponse<String> send(@Nullable String token, String path, Map<String, String> texts, byte[] file)
            throws Exception {
        String line = "\r\n--batas\r\nContent-Disposition: form-data; name=";
        List<HttpRequest.BodyPublisher> parts = new ArrayList<>();
        texts.forEach((name, text) -> parts.add(BodyPublishers.ofString(line + "\"" + name + "\"\r\n\r\n" + text)));
        parts.add(BodyPublishers.ofString(line + "\"photo\"; filename=\"foto.jpg\"\r\n\r\n"));
        parts.add(BodyPublishers.ofByteArray(file));
        parts.add(BodyPublishers.ofString("\r\n--batas--\r\n"));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "multipart/form-data; boundary=batas")
                .header("Accept", "application/json")
                .POST(BodyPublishers.concat(parts.toArray(HttpRequest.BodyPublisher[]::new)));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /** @param number tells it from all others */
    private static byte[] photo(String format, int number) {
        BufferedImage picture = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(number, number, 0xFFFFFF);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
