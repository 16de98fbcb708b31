package id.tanggap.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.tanggap.standalone.Town.Reply;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** An office's past comes in: from a spreadsheet's file to the mayor's figure. */
@TownTest
class HistoryImportTest {

    private static final String MAPPING = """
            {"columns": {"postId": "nomor", "postedAt": "masuk", "assignedAt": "disposisi", "firstAnswerAt": "dijawab",
                         "resolvedAt": "selesai", "opd": "opd", "category": "jenis", "text": "isi", "contact": "telepon",
                         "answer": "jawaban"},
             "constants": {"channel": "walk-in"}, "timeFormat": "dd/MM/yyyy HH:mm", "zone": "Asia/Jakarta",
             "registerUnknownOpd": %s}""";
    private static final String HEADER = "nomor;masuk;disposisi;dijawab;selesai;opd;jenis;isi;telepon;jawaban\n";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient sql;

    private Town town;
    private String diskominfo;

    @BeforeAll
    void anOffice() {
        town = new Town("http://localhost:" + port, TestEngines.CREDENTIALS);
        diskominfo = town.tokenOf("diskominfo");
        town.register("arsip-pu", "Dinas Arsip Pekerjaan Umum", "instagram", "17841400000000901", "arsippu");
    }

    @Test
    void thePastIsOnTheDeskWithItsTrueTimes() {
        JsonNode done = imported(
                MAPPING.formatted(false),
                HEADER
                        + "T-1;05/01/2021 08:00;05/01/2021 10:00;06/01/2021 09:00;09/01/2021 16:30;Dinas Arsip Pekerjaan"
                        + " Umum;Jembatan;jembatan gantung lapuk;0812000111;Sudah diganti papannya.\n");
        assertThat(done.path("accepted").asInt()).as(done.toString()).isEqualTo(1);

        JsonNode complaint = onTheDesk("jembatan gantung lapuk", "resolved");
        assertThat(complaint.path("origin").asString()).isEqualTo("import");
        assertThat(complaint.path("opd").asString()).isEqualTo("arsip-pu");
        assertThat(complaint.path("contact").isMissingNode()).isTrue();
        assertThat(town.act(
                                town.tokenOf("diskominfo"),
                                complaint.path("id").asString(),
                                "contact",
                                "{\"reason\": \"memastikan arsip\"}")
                        .expect(200)
                        .json()
                        .path("contact")
                        .asString())
                .isEqualTo("0812000111");
        assertThat(complaint.path("postedAt").asString()).isEqualTo("2021-01-05T01:00:00Z");
        assertThat(complaint.path("firstAssignedAt").asString()).isEqualTo("2021-01-05T03:00:00Z");
        assertThat(complaint.path("firstAnsweredAt").asString()).isEqualTo("2021-01-06T02:00:00Z");
        assertThat(complaint.path("resolvedAt").asString()).isEqualTo("2021-01-09T09:30:00Z");

        JsonNode figures = town.eventually(
                town.tokenOf("mayor"),
                "/api/latency?clock=resolution&by=opd&category=jembatan&time=calendar",
                answer -> answer.path("total").path("n").asInt() >= 1);
        assertThat(figures.path("total").path("p50").asLong())
                .isEqualTo(Duration.ofDays(4).plusMinutes(510).toSeconds());
        JsonNode worked = town.get(town.tokenOf("mayor"), "/api/latency?clock=resolution&by=opd&category=jembatan")
                .json();
        assertThat(worked.path("time").asString()).isEqualTo("working");
        assertThat(worked.path("total").path("p50").asLong())
                .as("from Tuesday at eight until Friday at half past four, by the calendar of the first start")
                .isEqualTo(Duration.ofMinutes(7 * 60 + 3 * 450).toSeconds());
        assertThat(figures.path("total").path("withinDeadline").isNull())
                .as("no policy was in force, so nothing is judged by one")
                .isTrue();
        assertThat(town.get(town.tokenOf("mayor"), "/api/latency?clock=capture&by=opd&category=jembatan")
                        .json()
                        .path("total")
                        .path("n")
                        .asInt())
                .as("that an archive was captured at once is no merit")
                .isZero();
    }

    @Test
    void sentAgainItAddsNothingAndALaterExportGoesOn() {
        String open = "U-1;05/02/2021 08:00;;;;Dinas Arsip Pekerjaan Umum;Lampu;lampu alun-alun padam total;;\n";
        String resolved = open.replace(";;;;Dinas", ";;;07/02/2021 08:00;Dinas");

        JsonNode first = imported(MAPPING.formatted(false), HEADER + open + open);
        assertThat(List.of("rows", "accepted", "open", "duplicates"))
                .extracting(count -> first.path(count).asInt())
                .containsExactly(2, 1, 1, 1);
        assertThat(imported(MAPPING.formatted(false), HEADER + open)
                        .path("duplicates")
                        .asInt())
                .isEqualTo(1);

        assertThat(imported(MAPPING.formatted(false), HEADER + resolved)
                        .path("accepted")
                        .asInt())
                .isEqualTo(1);
        onTheDesk("lampu alun-alun padam total", "resolved");
        JsonNode another = imported(MAPPING.formatted(false), HEADER + resolved.replace("07/02/2021", "08/02/2021"));
        assertThat(another.path("rejected").asInt()).as(another.toString()).isEqualTo(1);
        assertThat(rejected(another)).contains("This complaint is there already with another history");
    }

    @Test
    void whatPeopleWriteIsReadAndWhatCannotHaveBeenIsLeftOutWithItsReason() {
        String mapping = """
                {"columns": {"postId": "No. Tiket", "postedAt": "masuk", "resolvedAt": "selesai", "opd": "opd",
                             "channel": "kanal", "text": "isi"},
                 "timeFormat": "dd/MM/yyyy[ HH:mm]", "zone": "Asia/Jakarta"}""";
        JsonNode done = imported(
                mapping,
                "sep=;\r\nno.  tiket;masuk;selesai;opd;kanal;isi;;\r\n"
                        + "R-1;01/05/2021 09:00;;arsip-pu;Telp.;pipa bocor di jalan arsip;;\r\n"
                        + "R-1;01/05/2021 09:00;01/05/2021;arsip-pu;Telp.;pipa bocor di jalan arsip;;\r\n"
                        + "R-2;17 AGUSTUS 2021 pukul 13.05 WIB;-;Dinas  Arsip\u00a0pekerjaan umum;SP4N-LAPOR!;rambu hilang;;\r\n"
                        + "R-3;31/02/2021;;arsip-pu;surat;tanggal yang tidak ada;;\r\n"
                        + "R-4;05/01/0024;;arsip-pu;radio;tahun dua puluh empat;;\r\n"
                        + ";;;;;;;\r\n"
                        + "R-2;18/08/2021;;arsip-pu;lapor;rambu lain;;\r\n");
        assertThat(List.of("rows", "accepted", "open", "duplicates", "rejected", "rejectedKept"))
                .as(done.toString())
                .extracting(count -> done.path(count).asInt())
                .containsExactly(6, 3, 1, 0, 3, 3);
        assertThat(rejected(done))
                .contains("\"6\",\"postedAt tidak ada dalam kalender", "postedAt is not in the calendar")
                .contains("\"7\",\"postedAt lebih awal daripada 2000-01-01")
                .contains("\"9\",\"Aduan ini sudah ada dengan riwayat yang berbeda");

        JsonNode sameDay = onTheDesk("pipa bocor di jalan arsip", "resolved");
        assertThat(sameDay.path("channel").asString()).isEqualTo("telephone");
        assertThat(sameDay.path("resolvedAt").asString())
                .as("the least that it can have taken")
                .isEqualTo(sameDay.path("postedAt").asString())
                .isEqualTo("2021-05-01T02:00:00Z");
        JsonNode words = onTheDesk("rambu hilang", "assigned");
        assertThat(words.path("postedAt").asString()).isEqualTo("2021-08-17T06:05:00Z");
        assertThat(words.path("opd").asString()).isEqualTo("arsip-pu");
        assertThat(words.path("channel").asString()).isEqualTo("sp4n-lapor");
    }

    @Test
    void aChannelOfOnesOwnIsAddedWithANameAndIsAsGoodAsAny() {
        String radio = "{\"id\": \"radio-arsip\", \"name\": \"Radio Arsip Kota\", \"private\": false}";
        assertThat(town.post(diskominfo, "/api/complaint-channels", radio).status())
                .isEqualTo(200);
        assertThat(town.post(diskominfo, "/api/complaint-channels", radio).status())
                .isEqualTo(200);
        assertThat(town.post(town.tokenOf("mayor"), "/api/complaint-channels", radio)
                        .status())
                .isEqualTo(403);
        assertThat(town.post(diskominfo, "/api/complaint-channels", radio.replace("radio-arsip", "telepon"))
                        .text())
                .contains("telephone");

        JsonNode listed = town.eventually(
                diskominfo, "/api/complaint-channels", list -> list.toString().contains("\"radio-arsip\""));
        JsonNode added = listed.path("items")
                .valueStream()
                .filter(item -> item.path("id").asString().equals("radio-arsip"))
                .findFirst()
                .orElseThrow();
        assertThat(added.path("name").asString()).isEqualTo("Radio Arsip Kota");
        assertThat(added.path("private").asBoolean()).isFalse();
        assertThat(listed.toString()).contains("\"Panggilan darurat 112\"", "\"Emergency call 112\"");

        imported(
                MAPPING.formatted(false).replace("\"walk-in\"", "\"Radio Arsip Kota\""),
                HEADER + "RA-1;05/06/2021 08:00;;;;Dinas Arsip Pekerjaan Umum;Jalan;terdengar di radio arsip;;\n");
        assertThat(onTheDesk("terdengar di radio arsip", "assigned")
                        .path("channel")
                        .asString())
                .isEqualTo("radio-arsip");
        assertThat(town.get(diskominfo, "/api/complaints?channel=radio-arsip")
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        town.eventually(
                null,
                "/api/public/complaints?channel=radio-arsip",
                found -> found.path("total").asInt() == 1);
        assertThat(town.get(diskominfo, "/api/complaints?channel=radio-lain").status())
                .isEqualTo(400);
    }

    @Test
    void whatIsLeftOutIsToldRowByRowAndHarmlessForASpreadsheet() {
        JsonNode done = imported(
                MAPPING.formatted(false),
                HEADER
                        + "V-1;05/03/2021 08:00;;;04/03/2021 08:00;Dinas Arsip Pekerjaan Umum;;=HYPERLINK(\"x\");;\n"
                        + "V-2;05/03/2021 08:00;;;;Dinas yang Tidak Ada;;selokan mampet di gang;;\n"
                        + "V-3;05/03/2021 08:00;;;;;;pohon tumbang di taman kota lama;;\n");
        assertThat(done.path("accepted").asInt()).as(done.toString()).isEqualTo(1);
        assertThat(done.path("rejected").asInt()).isEqualTo(2);

        assertThat(rejected(done))
                .contains("\"2\",\"resolvedAt lebih awal daripada postedAt")
                .contains("\"'=HYPERLINK(\"\"x\"\")\"")
                .contains("\"3\",\"OPD tidak ada dalam register")
                .contains("\"V-2\"");
        onTheDesk("pohon tumbang di taman kota lama", "triage");
        assertThat(sql.sql("select count(*) from history_content")
                        .query(Long.class)
                        .single())
                .as("the file itself is gone")
                .isZero();
    }

    @Test
    void anUnknownOpdEntersTheRegisterIfThatIsWishedAndNoneOfItIsEscalated() {
        JsonNode done = imported(
                MAPPING.formatted(true),
                HEADER
                        + "W-1;05/04/2021 08:00;;;;Kecamatan Arsip Lama;Sampah;tumpukan sampah liar pasar lama;;\n"
                        + "W-2;05/04/2021 08:00;;;06/04/2021 08:00;Kecamatan Arsip Lama;Sampah;;;\n");
        assertThat(done.path("accepted").asInt()).as(done.toString()).isEqualTo(2);

        JsonNode complaint = onTheDesk("tumpukan sampah liar pasar lama", "assigned");
        assertThat(complaint.path("opd").asString()).isEqualTo("kecamatan-arsip-lama");
        assertThat(complaint.path("resolutionDue").isString()).isFalse();
        String id = complaint.path("id").asString();
        town.eventually(
                town.tokenOf("admin"), "/api/opds", list -> list.toString().contains("\"kecamatan-arsip-lama\""));
        assertThat(sql.sql("select count(*) from scheduled_tasks where task_instance like ?")
                        .param(id + "%")
                        .query(Long.class)
                        .single())
                .as("nobody is reminded of what nobody asked for")
                .isZero();
    }

    @Test
    void whatSaysNothingAboutAnybodyNeedsNoKeyOfItsOwn() {
        String rows = HEADER;
        for (int i = 0; i < 50; i++) {
            rows += "X-" + i + ";05/05/2021 08:00;;;06/05/2021 08:00;Dinas Arsip Pekerjaan Umum;Jalan;;;\n";
        }
        imported(MAPPING.formatted(false), HEADER + "X-;05/05/2021 08:00;;;;Dinas Arsip Pekerjaan Umum;;;;\n");
        long before = keys();

        assertThat(imported(MAPPING.formatted(false), rows).path("accepted").asInt())
                .isEqualTo(50);

        assertThat(keys() - before).as("the file's own").isEqualTo(1);
    }

    @Test
    void aFileOrAMappingThatMakesNoSenseIsToldAtOnce() {
        byte[] file = (HEADER + "Y-1;05/06/2021;;;;;;;;\n").getBytes(StandardCharsets.UTF_8);

        Reply unread = town.importFile(diskominfo, file, MAPPING.formatted(false));
        assertThat(unread.status()).isEqualTo(400);
        assertThat(unread.json().path("errors").get(0).path("field").asString()).isEqualTo("timeFormat");

        Reply unknown = town.importFile(diskominfo, file, "{\"columns\": {\"postId\": \"no\"}}");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.text()).contains("columns.postId", "nomor, masuk, disposisi", "constants.channel");

        byte[] gzip = gzipped(HEADER + "Y-1;05/06/2021 08:00;;;;;;;;\n".repeat(2000));
        Reply broken = town.importFile(diskominfo, Arrays.copyOf(gzip, 60), MAPPING.formatted(false));
        assertThat(broken.json().path("type").asString()).endsWith("broken-gzip");

        Reply workbook = town.importFile(
                diskominfo, "PK\003\004 xl/workbook.xml".getBytes(StandardCharsets.UTF_8), MAPPING.formatted(false));
        assertThat(workbook.status()).isEqualTo(400);
        assertThat(workbook.json().path("errors").get(0).path("field").asString())
                .isEqualTo("file");
        assertThat(workbook.json().path("detail").asString()).contains("Excel");

        assertThat(town.importFile(town.tokenOf("mayor"), file, MAPPING.formatted(false))
                        .status())
                .isEqualTo(403);
        assertThat(sql.sql("select count(*) from history_content")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aFileThatBreaksOffInTheMiddleBringsNothingInAndSaysSo() {
        String rows =
                HEADER + "Z-1;05/06/2021 08:00;;;;;;baris yang baik;;\n".repeat(300) + "Z-2;\"tanpa penutup\" x;\n";

        JsonNode done = imported(MAPPING.formatted(false), rows);

        assertThat(done.path("error").asString()).contains("CSV");
        assertThat(done.path("accepted").asInt()).isZero();
    }

    @Test
    void aSmallFileThatUnpacksToAFloodBringsNothingIn() {
        byte[] flood = gzipped(HEADER + "FL-1;05/06/2021 08:00;;;;;;baris yang baik;;\n" + "\n".repeat(40_000_000));
        assertThat(flood.length).isLessThan(100_000);

        JsonNode done = done(town.importFile(diskominfo, flood, MAPPING.formatted(false)));

        assertThat(done.path("error").asString()).contains("200 kali");
        assertThat(done.path("accepted").asInt()).isZero();
    }

    /** The first rows, and all that are dirty: closed before they were opened, or never closed. */
    @Test
    void realRequestsHaveThePercentilesOfTheirFile() throws IOException {
        List<String> lines = lines(SharedData.bytes("la311/la311.csv.gz"));
        StringBuilder file = new StringBuilder(lines.getFirst()).append('\n');
        List<Long> durations = new ArrayList<>();
        int clean = 0;
        int backwards = 0;
        int open = 0;
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", 4);
            boolean never = cells[2].isEmpty();
            long seconds = never
                    ? 0
                    : Duration.between(pacific(cells[1]), pacific(cells[2])).toSeconds();
            if (!never && seconds >= 0 && clean++ >= 1_500) {
                continue;
            }
            file.append(line).append('\n');
            if (never) {
                open++;
            } else if (seconds < 0) {
                backwards++;
            } else {
                durations.add(seconds);
            }
        }
        durations.sort(null);

        JsonNode done = imported("""
                {"columns": {"postId": "srnumber", "postedAt": "createddate", "resolvedAt": "closeddate",
                             "opd": "owner", "category": "requesttype"},
                 "constants": {"channel": "youtube"}, "timeFormat": "yyyy-MM-dd'T'HH:mm:ss",
                 "zone": "America/Los_Angeles", "registerUnknownOpd": true}""", file.toString());

        assertThat(done.path("rejected").asInt()).isEqualTo(backwards).isEqualTo(48);
        assertThat(done.path("open").asInt()).isEqualTo(open).isEqualTo(73);
        assertThat(rejected(done).lines().filter(line -> line.contains("resolvedAt is before postedAt")))
                .hasSize(48);
        assertThat(town.get(diskominfo, "/api/imports/" + done.path("id").asString() + "/open.csv")
                        .text()
                        .lines())
                .hasSize(1 + 73);
        JsonNode total = town.eventually(
                        town.tokenOf("mayor"),
                        "/api/latency?clock=resolution&by=opd&channel=youtube&time=calendar",
                        figures -> figures.path("total").path("n").asInt() == durations.size()
                                && figures.path("total").path("open").asInt() == 73)
                .path("total");
        for (int percent : List.of(50, 75, 90, 95)) {
            long expected = durations.get(Math.ceilDiv(percent * durations.size(), 100) - 1);
            assertThat(total.path("p" + percent).asLong())
                    .as("p" + percent)
                    .isCloseTo(expected, within(expected / 100));
        }
    }

    private static ZonedDateTime pacific(String time) {
        return LocalDateTime.parse(time).atZone(ZoneId.of("America/Los_Angeles"));
    }

    /** The one complaint of these very words, once it is so far: other tests complain of lamps as well. */
    private JsonNode onTheDesk(String words, String status) {
        String phrase = URLEncoder.encode('"' + words + '"', StandardCharsets.UTF_8);
        JsonNode found = town.eventually(diskominfo, "/api/complaints?q=" + phrase, page -> {
            List<JsonNode> same = worded(page, words);
            return same.size() == 1 && same.getFirst().path("status").asString().equals(status);
        });
        return worded(found, words).getFirst();
    }

    private static List<JsonNode> worded(JsonNode page, String words) {
        return page.path("items")
                .valueStream()
                .filter(item -> item.path("text").asString("").contains(words))
                .toList();
    }

    /** Sends the file and waits for its end. */
    private JsonNode imported(String mapping, String file) {
        return done(town.importFile(diskominfo, file.getBytes(StandardCharsets.UTF_8), mapping));
    }

    private JsonNode done(Reply accepted) {
        return town.eventually(
                diskominfo,
                "/api/imports/" + accepted.expect(202).json().path("id").asString(),
                progress -> progress.path("done").asBoolean());
    }

    private String rejected(JsonNode done) {
        return town.get(diskominfo, "/api/imports/" + done.path("id").asString() + "/rejected.csv")
                .expect(200)
                .text();
    }

    private long keys() {
        return sql.sql("select count(*) from person_key").query(Long.class).single();
    }

    private static byte[] gzipped(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static List<String> lines(byte[] gzip) throws IOException {
        try (BufferedReader text = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(new ByteArrayInputStream(gzip)), StandardCharsets.UTF_8))) {
            return text.lines().toList();
        }
    }
}
