package id.tanggap.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/**
 * Whom a confidential complaint is about learns of it by no way in that there is; everybody else who has to do with it does.
 * One complaint is about a whole office, another about the person who heads it, and is handled by that office.
 */
@TownTest
class AccusedTest {

    private static final String OFFICE = "dinas-kelambu";
    private static final String INSPECTORATE = "inspektorat";
    private static final String MARK = "kelambutanda";

    private enum Reader {
        MAYOR,
        DISKOMINFO,
        ADMIN,
        INSPECTOR,
        HEAD,
        OFFICER
    }

    private record Case(String id, String code) {}

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private Town town;
    private Map<Reader, String> readers;
    private Case aboutTheOffice;
    private Case aboutTheHead;

    @BeforeAll
    void enter() {
        town = new Town("http://localhost:" + port, TestEngines.CREDENTIALS);
        String staff = town.tokenOf("diskominfo");
        town.post(staff, "/api/opds", """
                        {"id": "inspektorat", "name": "Inspektorat", "kind": "INSPEKTORAT", "accounts": [],
                         "categories": [], "areas": []}""");
        town.register(OFFICE, "Dinas Kelambu", "instagram", "17841400000000977", "dinaskelambu");
        readers = Map.of(
                Reader.MAYOR, town.tokenOf("mayor"),
                Reader.DISKOMINFO, staff,
                Reader.ADMIN, town.tokenOf("admin"),
                Reader.INSPECTOR, delegate(INSPECTORATE),
                Reader.HEAD, town.appointHead(OFFICE),
                Reader.OFFICER, delegate(OFFICE));

        aboutTheOffice = entered("\"accused\": \"" + OFFICE + "\"");
        aboutTheHead = entered("\"accused\": \"" + OFFICE + "\", \"accusedHead\": true");
        for (Case each : List.of(aboutTheOffice, aboutTheHead)) {
            town.eventually(
                    staff,
                    "/api/complaints/" + each.id(),
                    one -> one.path("opd").asString().equals(INSPECTORATE));
        }
        town.act(staff, aboutTheOffice.id(), "assign", "{\"opd\": \"" + OFFICE + "\"}")
                .expect(409);
        town.act(staff, aboutTheHead.id(), "assign", "{\"opd\": \"" + OFFICE + "\"}")
                .expect(200);
        town.eventually(
                token(Reader.OFFICER),
                "/api/complaints?q=" + MARK,
                found -> found.path("total").asInt() == 1);
    }

    @Test
    void eachRoleSeesByEachWayInWhatItHasToDoWithAndTheAccusedNothing() {
        for (Reader reader : Reader.values()) {
            boolean ofTheOffice = reader == Reader.HEAD || reader == Reader.OFFICER;
            matrix(reader, aboutTheOffice, !ofTheOffice);
            matrix(reader, aboutTheHead, reader != Reader.HEAD);
        }
    }

    @Test
    void noCountAndNoFacetHasIt() {
        for (String question : List.of("?size=100", "?q=" + MARK, "?opd=" + OFFICE, "?channel=letter", "?open=true")) {
            JsonNode found = get(Reader.HEAD, "/api/complaints" + question).json();
            assertThat(found.path("total").asInt()).as(question).isZero();
            assertThat(found.path("facets").findValues("count")).as(question).isEmpty();
        }
        assertThat(get(Reader.OFFICER, "/api/complaints?q=" + MARK)
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void noFigureOfItsOfficeCountsIt() {
        for (String clock : List.of("capture", "routing", "first-response", "citizens-wait", "resolution", "holding")) {
            String question = "/api/latency?clock=" + clock + "&opd=" + OFFICE;
            for (Reader reader : List.of(Reader.HEAD, Reader.OFFICER)) {
                assertThat(get(reader, question).json().path("rows"))
                        .as("%s by the %s", clock, reader)
                        .isEmpty();
            }
        }
        assertThat(get(Reader.MAYOR, "/api/latency?clock=first-response&opd=" + OFFICE)
                        .json()
                        .path("rows"))
                .hasSize(1);
    }

    /** Every way that names a complaint answers as it does for one that does not exist. */
    @Test
    void everyEndpointAnswersTheAccusedAsForAComplaintThatDoesNotExist() {
        String none = "0".repeat(aboutTheOffice.id().length());
        assertThat(ways()).hasSizeGreaterThan(25);
        ways().forEach(way -> Stream.of(
                        Map.entry(aboutTheOffice, Reader.HEAD),
                        Map.entry(aboutTheOffice, Reader.OFFICER),
                        Map.entry(aboutTheHead, Reader.HEAD))
                .forEach(asked -> {
                    String id = asked.getKey().id();
                    Town.Reply told = way.by(town, token(asked.getValue()), id);
                    Town.Reply unknown = way.by(town, token(asked.getValue()), none);
                    assertThat(told.status())
                            .as(way.toString())
                            .isEqualTo(unknown.status())
                            .isGreaterThanOrEqualTo(400);
                    assertThat(plain(told, id)).as(way.toString()).isEqualTo(plain(unknown, none));
                }));
    }

    @Test
    void pressureUponTheCitizenIsTheInspectoratesAlone() {
        JsonNode first = town.post(null, "/api/complaints", "{\"text\": \"kelambu balai desa robek sejak kemarin\"}")
                .expect(201)
                .json();
        String over = first.path("id").asString();
        town.onceThere(token(Reader.DISKOMINFO), "/api/complaints/" + over);
        town.act(token(Reader.DISKOMINFO), over, "assign", "{\"opd\": \"" + OFFICE + "\"}")
                .expect(200);
        JsonNode before = town.onceThere(token(Reader.HEAD), "/api/complaints/" + over);

        String path = "/api/complaints/" + over + "/retaliation";
        String said = "{\"text\": \"saya diancam soal kelambuancam\", \"citizenKey\": \"%s\"}";
        town.post(null, path, said.formatted("salah")).expect(403);
        String rightly = said.formatted(first.path("citizenKey").asString());
        JsonNode reported = town.post(null, path, rightly).expect(201).json();
        assertThat(town.post(null, path, rightly).expect(201).json()).isEqualTo(reported);

        String id = reported.path("id").asString();
        JsonNode seen = town.onceThere(token(Reader.INSPECTOR), "/api/complaints/" + id);
        assertThat(seen.path("category").asString()).isEqualTo("retaliasi");
        assertThat(seen.path("dues")).isNotEmpty();
        for (Reader other : Reader.values()) {
            if (other != Reader.INSPECTOR) {
                assertThat(get(other, "/api/complaints/" + id).status())
                        .as("%s", other)
                        .isEqualTo(404);
                town.eventually(
                        token(other),
                        "/api/complaints?q=kelambuancam",
                        found -> !found.toString().contains(id));
            }
        }
        town.act(token(Reader.DISKOMINFO), id, "assign", "{\"opd\": \"" + OFFICE + "\"}")
                .expect(404);
        assertThat(get(Reader.HEAD, "/api/complaints/" + over).json().path("version"))
                .isEqualTo(before.path("version"));
        assertThat(town.get(
                                null,
                                "/api/public/complaints/"
                                        + reported.path("trackingCode").asString())
                        .expect(200)
                        .text())
                .doesNotContain("kelambuancam");
    }

    private void matrix(Reader reader, Case about, boolean seen) {
        for (String way : List.of(
                "/api/complaints/" + about.id(),
                "/api/complaints/" + about.code(),
                "/api/complaints/" + about.id() + "?seen=1",
                "/inbox/" + about.id(),
                "/api/complaints?q=" + MARK,
                "/api/complaints?q=" + about.code())) {
            Town.Reply reply = get(reader, way);
            boolean open = reader != Reader.ADMIN || !way.startsWith("/inbox");
            assertThat(reply.status() == 200 && reply.text().contains(about.id()))
                    .as("%s by the %s: %s", way, reader, reply.text())
                    .isEqualTo(seen && open);
        }
        assertThat(get(reader, "/api/complaints/" + about.id() + "/timeline").status() == 200)
                .isEqualTo(seen);
        for (String everybodys : List.of(
                "/api/public/complaints?q=" + MARK,
                "/complaints?q=" + MARK,
                "/api/public/complaints?opd=" + OFFICE,
                "/api/public/complaints?opd=" + INSPECTORATE)) {
            assertThat(get(reader, everybodys).text())
                    .as(everybodys)
                    .doesNotContain(about.id())
                    .doesNotContain(about.code());
        }
    }

    private String delegate(String opd) {
        return town.post(token("diskominfo"), "/api/opds/" + opd + "/delegates", "{\"name\": \"Petugas " + opd + "\"}")
                .expect(201)
                .json()
                .path("token")
                .asString();
    }

    private Case entered(String about) {
        JsonNode entered = town.post(
                        token("diskominfo"),
                        "/api/complaints",
                        "{\"text\": \"" + MARK + " diminta membayar di loket: " + about.length()
                                + "\", \"channel\": \"letter\", " + about + "}")
                .expect(201)
                .json();
        return new Case(
                entered.path("id").asString(), entered.path("trackingCode").asString());
    }

    private Town.Reply get(Reader reader, String path) {
        return town.get(token(reader), path);
    }

    private String token(Reader reader) {
        return readers.get(reader);
    }

    private String token(String user) {
        return town.tokenOf(user);
    }

    private static String plain(Town.Reply reply, String id) {
        return reply.text().replace(id, "ID");
    }

    private List<Way> ways() {
        return mappings.getHandlerMethods().keySet().stream()
                .flatMap(AccusedTest::ways)
                .filter(way ->
                        way.path().startsWith("/api/complaints/{") || way.path().startsWith("/inbox/{"))
                .toList();
    }

    private static Stream<Way> ways(RequestMappingInfo mapping) {
        boolean asks = mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET);
        return mapping.getPatternValues().stream().map(path -> new Way(asks, path));
    }

    private record Way(boolean asks, String path) {

        private static final String WISH = """
                {"text": "coba menjawab", "reason": "other", "opd": "inspektorat", "visibility": "public",
                 "through": "telephone", "passages": ["kelambutanda"], "category": "jalan", "citizenKey": "tidak cocok"}""";

        Town.Reply by(Town town, String reader, String complaint) {
            String at = path.replaceFirst("\\{[^}]*}", complaint).replaceAll("\\{[^}]*}", "a".repeat(26));
            return asks ? town.get(reader, at) : town.post(reader, at, WISH);
        }
    }
}
