package id.tanggap.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.query.Former;
import id.tanggap.query.complaint.DeskDocument;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(classes = PagesUnderTest.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PagesTest {

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @LocalServerPort
    private int port;

    @Test
    void whatCitizensWriteIsNeverMarkup() throws Exception {
        for (String path : new String[] {"/", "/complaints/" + Samples.CODE}) {
            assertThat(get(path, null).body())
                    .contains("&lt;script&gt;alert(")
                    .doesNotContain("<script>alert(")
                    .doesNotContain("javascript:alert");
        }
        assertThat(get("/inbox/" + Samples.ID, "opd_head").body())
                .contains("&lt;script&gt;alert(")
                .doesNotContain("<script>alert(")
                .contains("&lt;b&gt;ini&lt;/b&gt;");
        assertThat(get("/complaints?q=%3Cb%3Ehai%3C/b%3E&opd=%22%3E%3Cb%3E", null)
                        .body())
                .contains("value=\"&lt;b&gt;hai&lt;/b&gt;\"")
                .doesNotContain("<b>hai");
    }

    @Test
    void whoComplainedIsOnNobodysPageBeforeTheySayWhatFor() throws Exception {
        for (String role : new String[] {"opd_head", "diskominfo"}) {
            assertThat(get("/inbox/" + Samples.ID, role).body())
                    .doesNotContain(Samples.CONTACT)
                    .contains("/contact\"");
        }
        assertThat(get("/inbox/" + Samples.ID, "mayor").body()).doesNotContain(Samples.CONTACT, "/contact\"");
    }

    @Test
    void aPageHasNoScriptAndNoStyleOfItsOwn() throws Exception {
        for (String path : new String[] {"/", "/complaints/" + Samples.CODE, "/lapor", "/login"}) {
            assertThat(get(path, null).body())
                    .doesNotContain("style=\"")
                    .doesNotContain("<style")
                    .doesNotContain("onclick")
                    .doesNotContainPattern("<script(?![^>]*src=)")
                    .doesNotContainPattern("(src|href)=\"https?://(?!foto\\.example)");
        }
    }

    @Test
    void everythingIsSaidInIndonesianUntilEnglishIsChosen() throws Exception {
        assertThat(get("/complaints/" + Samples.CODE, null).body())
                .contains("<html lang=\"id\"")
                .contains("dijawab dalam kurang dari sehari")
                .contains("19 Nov 2026")
                .contains("datetime=\"2026-11-19\"")
                .doesNotContainPattern("[0-9]{2}[.:][0-9]{2} WIB");
        HttpResponse<String> chosen = get("/complaints?q=jalan%20rusak&lang=en", null);
        assertThat(chosen.statusCode()).isEqualTo(303);
        assertThat(chosen.headers().firstValue("Location")).hasValue("/complaints?q=jalan%20rusak");
        assertThat(get("/complaints/" + Samples.CODE, null).body())
                .contains("<html lang=\"en\"")
                .contains("answered in less than a day")
                .contains("19 Nov 2026");
    }

    @ParameterizedTest
    @CsvSource({
        "/mayor, mayor, 200",
        "/mayor, diskominfo, 200",
        "/mayor, opd_head, 403",
        "/inbox, opd_head, 200",
        "/inbox, opd_officer, 200",
        "/inbox, mayor, 200",
        "/inbox, admin, 403",
        "/triage, diskominfo, 200",
        "/triage, opd_head, 403",
        "/triage/ignored, diskominfo, 200",
        "/triage/ignored, admin, 200",
        "/triage/ignored, mayor, 403",
        "/triage/ignored, opd_head, 403",
        "/registry, diskominfo, 200",
        "/registry, admin, 200",
        "/registry, opd_officer, 403",
        "/channels, diskominfo, 200",
        "/channels, admin, 200",
        "/channels, mayor, 403",
        "/admin, admin, 200",
        "/admin, diskominfo, 403",
        "/admin/accounts, admin, 200",
        "/admin/accounts, diskominfo, 403",
        "/admin/accounts/siti, admin, 200",
        "/admin/accounts/siti, mayor, 403",
        "/account, opd_officer, 200",
        "/account, mayor, 200",
        "/account/password, opd_head, 200",
    })
    void aPageOpensForItsRolesOnly(String path, String role, int status) throws Exception {
        assertThat(get(path, role).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "/mayor",
        "/inbox",
        "/inbox/" + Samples.ID,
        "/triage",
        "/registry",
        "/admin",
        "/admin/accounts",
        "/account"
    })
    void whoIsNotSignedInIsSentToSignInAndBack(String path) throws Exception {
        HttpResponse<String> answer = get(path, null);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).startsWith("/login?returnTo=");
    }

    @Test
    void theNavigationLeadsOnlyWhereTheReaderMayGo() throws Exception {
        assertThat(get("/", null).body()).doesNotContain("href=\"/mayor\"", "href=\"/triage\"", "href=\"/inbox\"");
        assertThat(get("/inbox", "opd_head").body())
                .contains("href=\"/inbox\" aria-current=\"page\"")
                .doesNotContain("href=\"/mayor\"", "href=\"/triage\"");
    }

    @Test
    void whatIsParkedHasItsReasonInTheLanguageOfTheReaderAndWhatWasParkedBeforeItsOwn() throws Exception {
        assertThat(get("/admin", "admin").body())
                .contains("Akun penulis dilaporkan OPD dan belum diverifikasi", "<code>dinas-pu</code>")
                .contains("Isi bukan JSON", "<code>&lt;b&gt;3:14&lt;/b&gt;</code>")
                .contains("no text: &lt;i&gt;field&lt;/i&gt; missing")
                .doesNotContain("unverified-account", "not-json");
    }

    @Test
    void whatWasIgnoredHasItsReasonInWordsAndAButtonWhereItCanBeTakenIn() throws Exception {
        String page = get("/triage/ignored?reason=conversation", "diskominfo").body();

        assertThat(page)
                .contains("Percakapan warga tanpa menyebut OPD (1.200)", "Stiker (3)")
                .contains("&lt;script&gt;alert(")
                .contains("action=\"/api/intake/ignored/12.0/take-in\"", "action=\"/api/intake/ignored/11.3/take-in\"")
                .doesNotContain("/api/intake/ignored/10.0/take-in", "another-office", "platform-notice")
                .contains("value=\"/triage/ignored?reason=conversation&amp;taken=true\"")
                .contains("href=\"/inbox/" + Samples.ID + "\"")
                .contains("rel=\"next\" href=\"/triage/ignored?reason=conversation&amp;after=10.0\"");
    }

    @Test
    void theRegisterShowsLeadersAndHeadsWithTheirAccountsAndAFormForEach() throws Exception {
        assertThat(get("/registry", "diskominfo").body())
                .contains(
                        "&lt;b&gt;Ibu&lt;/b&gt; Bupati",
                        "@bupati",
                        "dialihkan: &lt;b&gt;Ibu&lt;/b&gt; Bupati",
                        "20 Feb 2020 sampai 19 Feb 2025")
                .contains("action=\"/api/leaders/bupati/accounts/x/778/verify\"")
                .contains("action=\"/api/leaders/bupati/accounts/instagram/777/transfer\"")
                .doesNotContain("/api/leaders/bupati/accounts/instagram/777/verify", "/api/leaders/bupati-lama/end")
                .contains("action=\"/api/opds/dinas-pu/head/accounts/x/601/verify\"", "@pak.kadis");
    }

    @Test
    void aFileOfTheRegisterIsShownRowByRowTheWrongOnesFirstAndCanBeMendedWhereItStands() throws Exception {
        assertThat(get("/registry", "diskominfo").body())
                .contains("action=\"/registry/files/leaders\"", "action=\"/registry/files/head-accounts\"");
        assertThat(get(PagesUnderTest.FILE, "diskominfo").body())
                .containsSubsequence(
                        "1 dari 2 baris siap disimpan",
                        "Baris 3",
                        "&lt;b&gt;Wakil",
                        "perlu dibetulkan",
                        "Hari pertama menjabat",
                        "Tulis tanggal mulai menjabat.",
                        "Baris 2",
                        "Ibu Sekda",
                        "Sekda</span>",
                        "baru",
                        "wakil,&lt;b&gt;Wakil,camat,kemarin",
                        "Simpan 1 baris");
    }

    @Test
    void whichTokenNeedsSomebodyStandsFirst() throws Exception {
        String page = get("/channels", "diskominfo").body();

        assertThat(page)
                .contains(
                        "Satu token segera berakhir",
                        "pimpinan &lt;b&gt;Ibu&lt;/b&gt; Bupati",
                        "tidak ada polling",
                        "0 menunggu, 1 diparkir")
                .contains(
                        "3 ditemukan polling", "kuota terpakai 12%", "mulai lagi", "sebagian tidak diizinkan platform")
                .contains("<code>tags</code>", "<code>10</code>", "<code>400 invalid_grant</code>")
                .contains("balasan tertahan: token ditolak platform")
                .contains("belum diverifikasi (1)", "href=\"/triage/ignored?reason=sticker\"", "Stiker (9)")
                .contains("action=\"/api/channels/x/778/token\"", "name=\"refreshToken\"")
                .containsPattern("name=\"token\" type=\"password\"");
        assertThat(page.indexOf("/api/channels/x/778/token"))
                .isLessThan(page.indexOf("/api/channels/instagram/1789/token"));
    }

    @Test
    void whatWhatsAppLetsUsSendIsSaidWorstFirst() throws Exception {
        String page = get("/channels", "diskominfo").body();

        assertThat(page)
                .contains(
                        "Batas WhatsApp hari ini habis: 3 balasan menunggu",
                        "250 dari 250 orang",
                        "menunggu persetujuan")
                .contains("action=\"/api/channels/whatsapp/templates\"", "action=\"/api/channels/whatsapp/limit\"");
        assertThat(page.indexOf("sudah_beres")).isLessThan(page.indexOf("lanjutan_aduan"));
    }

    @Test
    void theInboxShowsWhatIsDueInTheOrderInWhichItIsFound() throws Exception {
        String page = get("/inbox", "opd_head").body();
        assertThat(page.indexOf(Samples.CODE)).isLessThan(page.indexOf("8K2M-9QXA-40TE"));
        assertThat(page.indexOf("8K2M-9QXA-40TE")).isLessThan(page.indexOf("9K2M-9QXA-40TF"));
        assertThat(page)
                .contains("terlambat 2 jam", "sisa 3 jam", "menunggu jawaban warga 5 jam")
                .as("a card is called by what it is about")
                .containsPattern("<h3><a href=\"/inbox/" + Samples.ID + "\">&lt;script&gt;");
    }

    @Test
    void whatALeaderTaggedIsSeenAtOnceWithItsNote() throws Exception {
        assertThat(get("/inbox", "opd_head").body())
                .contains("href=\"/inbox?show=tagged\"")
                .containsSubsequence("Ditugaskan pimpinan: Dinas Pekerjaan Umum", "“Tolong dahulukan.”");
        assertThat(get("/mayor", "mayor").body())
                .containsSubsequence(
                        "Penugasan pimpinan",
                        "href=\"/inbox/" + Samples.ID,
                        "ke Dinas Pekerjaan Umum, 1 hari 4 jam yang lalu",
                        "belum dijawab")
                .as("no office is chosen for the mayor")
                .doesNotContain("value=\"dinas-pu\" selected");
    }

    @Test
    void aHolderIsOfferedItsActionsAndSomebodyElseIsNot() throws Exception {
        assertThat(get("/inbox/" + Samples.ID, "opd_head").body())
                .contains("/acknowledge\"", "/answer\"", "/resolve\"", "/ask\"", "/decline\"")
                .contains("name=\"returnTo\" value=\"/inbox/" + Samples.ID + "\"", "name=\"_csrf\"")
                .doesNotContain("/refuse\"", "/tag\"");
        assertThat(get("/inbox/" + Samples.ID, "mayor").body())
                .contains("/tag\"", "/answer\"")
                .doesNotContain("/resolve\"", "/acknowledge\"");
    }

    @Test
    void aConversationTellsWhoSaidWhatAndWhatBecameOfIt() throws Exception {
        String page = get("/inbox/" + Samples.ID, "opd_head").body();

        assertThat(page)
                .containsSubsequence(
                        "Pelapor",
                        "aduan",
                        "lihat di Instagram",
                        "Staf &lt;i&gt;Bupati&lt;/i&gt;",
                        "Pimpinan daerah",
                        "tolong &lt;b&gt;dahulukan&lt;/b&gt;",
                        "menjadi penugasan: Dinas Pekerjaan Umum, penanggung jawab",
                        "Tim sudah survei pagi ini",
                        "href=\"https://instagram.example/p/1791/c/10\"",
                        "terbit di Instagram",
                        "belum ada yang datang",
                        "Diubah",
                        "blm ada yg dateng",
                        "perlu diunggah sendiri di Instagram: Tidak ada akun yang dapat menjawab",
                        "gagal terbit di Instagram: Kanalnya menolak pesan ini",
                        "menunggu terbit di Instagram")
                .contains("12 pesan di antaranya tidak ditampilkan")
                .contains("Ditugaskan Staf &lt;i&gt;Bupati&lt;/i&gt;: Dinas Pekerjaan Umum, penanggung jawab");
        assertThat(page.indexOf("class=\"happening\""))
                .as("what happened stands between what was said")
                .isGreaterThan(page.indexOf("is-complaint"))
                .isLessThan(page.indexOf("is-information"));
    }

    @Test
    void whatIsToBePostedByHandComesWithItsTextTheWayThereAndAFormToSayThatItWas() throws Exception {
        assertThat(get("/inbox/" + Samples.ID, "opd_head").body())
                .containsSubsequence(
                        "perlu diunggah sendiri",
                        "readonly",
                        "Mohon maaf terlambat. Alat berat tiba besok",
                        "href=\"https://instagram.example/p/1791\"",
                        "action=\"/api/complaints/" + Samples.ID + "/messages/" + SampleTalk.HANDED_OVER
                                + "/published\"",
                        "name=\"permalink\"",
                        "Sudah saya unggah");
    }

    @Test
    void theHeadingSaysWhatItIsAboutAndBelowItWhatToDoUntilWhen() throws Exception {
        assertThat(get("/inbox/" + Samples.ID, "opd_head").body())
                .containsPattern("<h1>&lt;script&gt;[^<]*…</h1>")
                .contains("Jawab warga ini", "terlambat 2 jam");
    }

    @Test
    void theComposerSaysWhereAnAnswerWillAppearAsWhomAndHowLongItMayBe() throws Exception {
        assertThat(get("/inbox/" + Samples.ID, "opd_head").body())
                .contains("Dari @dinaspu di Instagram.", "Paling banyak 300 huruf", "data-most=\"300\"")
                .contains("id=\"pick-answer\"", "id=\"pick-ask\"", "id=\"pick-resolve\"");
        assertThat(get("/inbox/" + Samples.ID, "mayor").body())
                .contains("Untuk dibaca warga di Instagram.")
                .doesNotContain("id=\"pick-");
    }

    @Test
    void withoutAScriptItIsToldOnceAnAnswerIsSentWhatBecameOfIt() throws Exception {
        assertThat(get("/inbox/" + Samples.ID, "opd_head").body())
                .contains("name=\"returnTo\" value=\"/inbox/" + Samples.ID + "?said=true\"")
                .doesNotContain("Menyebut @satpol.pp.");
        assertThat(get("/inbox/" + Samples.ID + "?said=true&seen=4", "opd_head").body())
                .containsSubsequence("Tersimpan.", "Menyebut @satpol.pp.", "Di jawaban ini tertulis nomor telepon");
    }

    @Test
    void whatWasTypedSurvivesARefusalWithWhatIsWrongBesideIt() throws Exception {
        HttpResponse<String> refused = browser.send(
                HttpRequest.newBuilder(
                                URI.create("http://localhost:" + port + "/api/complaints/" + Samples.ID + "/answer"))
                        .header("Accept", "text/html")
                        .header("Authorization", "Bearer opd_head")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "text=Tim+berangkat+%3Cb%3Ebesok&returnTo=%2Finbox%2F" + Samples.ID))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        assertThat(refused.body())
                .containsSubsequence(
                        "action=\"/api/complaints/" + Samples.ID + "/answer\"",
                        "value=\"/inbox/" + Samples.ID + "\"",
                        PagesUnderTest.TOO_LONG,
                        "aria-invalid=\"true\">Tim berangkat &lt;b&gt;besok</textarea>",
                        "Kirim lagi");
    }

    @Test
    void everybodyReadsTheConversationWithoutLinksToTheCitizen() throws Exception {
        assertThat(get("/complaints/" + Samples.CODE, null).body())
                .containsSubsequence(
                        "Pelapor",
                        "Tim kami ke lokasi siang ini.",
                        "terbit di Instagram",
                        "Lubang sudah ditutup",
                        "Sesudah diperbaiki")
                .contains("href=\"https://foto.example/c/10\"")
                .doesNotContain("lihat di Instagram", "instagram.example");
    }

    @Test
    void whoHeldItFromWhenToWhenStandsOnBothPagesOfAComplaint() throws Exception {
        assertThat(get("/inbox/" + Samples.ID, "opd_head").body())
                .containsSubsequence(
                        "Siapa memegang, berapa lama",
                        "5 tahap dalam 1 hari 6 jam sampai sekarang",
                        "Satuan Polisi Pamong Praja",
                        "4 jam 58 menit",
                        "Menunggu jawaban warga",
                        "16 jam, masih",
                        "sekarang",
                        "Warga menunggu",
                        "terlambat 6 jam");
        assertThat(get("/complaints/" + Samples.CODE, null).body())
                .containsSubsequence("sampai berakhir", "Satuan Polisi Pamong Praja", "Seluruhnya", "1 hari<");
    }

    @Test
    void theTimelineIsSaidInWordsAndInTheTimeOfThePlace() throws Exception {
        assertThat(get("/inbox/" + Samples.ID, "opd_head").body())
                .contains("asal: Dikirim oleh platform", "batas jawaban pertama: 20 Nov 2026 08.00 WIB")
                .contains("yang terlewati: Jawaban pertama", "batas waktu: 20 Nov 2026 08.00 WIB")
                .contains("(Staf &lt;i&gt;Bupati&lt;/i&gt;)")
                .doesNotContain("first-response:", "responseDue", "2026-11-20T01:00:00Z", "webhook");
    }

    @Test
    void whoJustDidSomethingIsToldSo() throws Exception {
        assertThat(get("/inbox/" + Samples.ID + "?seen=4", "opd_head").body()).contains("Tersimpan.");
        assertThat(get("/mayor?done=" + Samples.ID + "&seen=4", "mayor").body())
                .contains("Aduan " + Samples.CODE + " tersimpan");
    }

    @Test
    void aComplaintTellsWhatTheFiguresCountOfIt() throws Exception {
        assertThat(get("/inbox/" + Samples.ID, "opd_head").body())
                .contains("1 selang yang dihitung", "masih berjalan", "1 hari kerja 1 jam", "1 hari 6 jam");
    }

    @Test
    void theMayorSeesEveryFigureInWordsAndTheSlowestFirst() throws Exception {
        String page = get("/mayor", "mayor").body();
        assertThat(page)
                .contains("3 jam kerja 12 menit", "3 hari kerja 2 jam", "83%", "lebih dari separuh belum")
                .contains("dalam waktu kerja", "Satu hari kerja rata-rata 7 jam 30 menit", "mulai 1 Jan 2027");
        assertThat(get("/mayor?time=calendar", "mayor").body())
                .contains("1 hari 1 jam", "dalam waktu kalender")
                .doesNotContain("hari kerja rata-rata");
        assertThat(page.indexOf("bar-name\">Dinas Lingkungan Hidup"))
                .isLessThan(page.indexOf("bar-name\">Dinas Pekerjaan Umum"));
        assertThat(get("/mayor?clock=nonsense", "mayor").statusCode()).isEqualTo(400);
    }

    @Test
    void aListGoesOnAtItsCursorWithTheSameQuestion() throws Exception {
        assertThat(get("/complaints?q=jalan+rusak&status=resolved", null).body())
                .contains("href=\"/complaints?q=jalan+rusak&amp;status=resolved&amp;after=next-cursor\"");
    }

    @Test
    void aLaterPageStillOffersWhatTheListCanBeNarrowedTo() throws Exception {
        assertThat(get("/complaints?q=jalan+rusak&after=next-cursor", null).body())
                .contains("<option value=\"dinas-pu\"");
    }

    @Test
    void anErrorIsAPageWithAWayBack() throws Exception {
        HttpResponse<String> unknown = get("/complaints/0000-0000-0000", null);
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("Tidak ada aduan dengan kode lacak ini", "href=\"/\"");
        assertThat(get("/tidak-ada", null).body()).contains("Tidak ditemukan", "class=\"brand\"");
        assertThat(get("/?q=%25zz", null).statusCode()).isEqualTo(200);
    }

    @Test
    void theSignInFormCarriesItsTokenAndWhereToGoOn() throws Exception {
        assertThat(get("/login?returnTo=%2Finbox&error", null).body())
                .contains("name=\"_csrf\"", "name=\"returnTo\" value=\"/inbox\"", "role=\"alert\"");
    }

    @Test
    void aCitizenIsToldTheOwnKeyAndNobodyKeepsThePage() throws Exception {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/lapor/diterima?code=" + Samples.CODE))
                .header("Accept", "text/html")
                .header("Cookie", "citizen_key=kunciwarga")
                .build();

        HttpResponse<String> shown = browser.send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(shown.body()).contains(Samples.CODE, "kunciwarga");
        assertThat(shown.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    }

    @Test
    void photosStandSideBySideAndSayWhatTheyShow() throws Exception {
        for (String page : List.of(
                get("/complaints/" + Samples.CODE, null).body(),
                get("/inbox/" + Samples.ID, "opd_head").body())) {
            assertThat(page)
                    .containsSubsequence(
                            "by-citizen is-complaint",
                            "alt=\"Foto yang ditunjukkan warga, ditambahkan ",
                            "before-after",
                            "Sebelum: dari warga",
                            "alt=\"Foto yang ditunjukkan warga, ditambahkan ",
                            "Sesudah: dari OPD",
                            "alt=\"Foto hasil kerja OPD, ditambahkan ")
                    .contains("/photos/bv54tyxn9xyrbfpn31kvqf2qd7/thumbnail\"");
        }
    }

    @Test
    void aPhotoIsTakenWithTheCameraOfAPhoneWithoutAScript() throws Exception {
        assertThat(get("/lapor", null).body())
                .contains("enctype=\"multipart/form-data\" action=\"/api/complaints\"")
                .contains("name=\"photo\" accept=\"image/jpeg,image/png,image/webp\" capture=\"environment\"");
        assertThat(get("/inbox/" + Samples.ID, "opd_head").body())
                .containsPattern("enctype=\"multipart/form-data\" action=\"/api/complaints/[0-9a-z]{26}/photos\"")
                .contains("capture=\"environment\"", "/withhold\"", "/remove\"")
                .doesNotContain("/photos/bv54tyxn9xyrbfpn31kvqf2qd7/release\"");
        assertThat(get("/lapor/diterima?photos=again&code=" + Samples.CODE, null)
                        .body())
                .contains("fotonya belum tersimpan");
    }

    @Test
    void nobodyIsAskedAboutWordsThatCannotBeRead() throws Exception {
        assertThat(get("/complaints/" + Samples.PRIVATE_CODE, null).body())
                .contains("OPD bertanya kepada Anda", "/read\"", "/agree\"")
                .contains("href=\"/complaints/" + Samples.CODE + "\"")
                .doesNotContain("/receive\"", "keruh");
        assertThat(withKey(Samples.PRIVATE_CODE, "salahsalahsalahsalah").body())
                .contains("/read\"")
                .doesNotContain("/receive\"", "keruh");
    }

    @Test
    void whoseBrowserHoldsTheKeyReadsTheQuestionAndAnswersIt() throws Exception {
        HttpResponse<String> shown = withKey(Samples.PRIVATE_CODE, Samples.CITIZEN_KEY);

        assertThat(shown.body())
                .contains("Sejak kapan keruhnya?", "Air sumur kami keruh", "/receive\"", "/agree\"")
                .doesNotContain("/read\"");
        assertThat(shown.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    }

    private HttpResponse<String> withKey(String code, String key) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/complaints/" + code))
                        .header("Accept", "text/html")
                        .header("Cookie", "complaint_key=" + key)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void whatVersionOneStoredIsShownUntilItIsBuiltAnew() throws Exception {
        DeskDocument former = Former.document("complaint-desk", DeskDocument.class);

        HttpResponse<String> desk = get("/inbox/" + former.id(), "opd_head");
        assertThat(desk.statusCode()).as(desk.body()).isEqualTo(200);
        assertThat(desk.body()).contains(former.trackingCode(), "Sudah ditambal", "Yang dibaca umum");
        assertThat(get("/complaints/" + former.trackingCode(), null).body())
                .contains("hubungi [nomor telepon]", "/confirm\"");
    }

    @Test
    void onlyTheMayorIsOfferedToTag() throws Exception {
        assertThat(get("/mayor", "mayor").body()).contains("/tag\"");
        assertThat(get("/mayor", "diskominfo").body()).doesNotContain("/tag\"");
    }

    @Test
    void anOperatorSeesWhatStandsStillAndWhy() throws Exception {
        assertThat(get("/admin", "admin").body())
                .contains("berhenti: IOException: connection refused", "Dibangun ulang: 42%")
                .contains("tidak diketahui")
                .contains("mapper_parsing_exception: &lt;b&gt;text&lt;/b&gt;")
                .contains("token kedaluwarsa", "no text: &lt;i&gt;field&lt;/i&gt; missing")
                .contains("action=\"/api/admin/projections/complaint-desk/rebuild\"")
                .contains("1,2 GB", "sisa 41 GB dari 107 GB", "17 kiriman dalam 24 jam", "tanpa salinan cadangan")
                .contains("isinya tidak sama", "a1a1a1a1a1a1…", "/api/admin/projections/opd/rebuild/swap")
                .contains("/api/admin/deliveries/12/replay");
    }

    @Test
    void anOperatorSeesHowFarAnImportIsAndSendsOneWithoutJavaScript() throws Exception {
        assertThat(get("/admin", "admin").body())
                .contains("arsip &lt;2025&gt;.csv.gz", "25%", "Berkas tidak dikodekan dalam UTF-8.")
                .contains("href=\"/api/imports/11111111-1111-4111-8111-111111111111/rejected.csv\"")
                .containsPattern("enctype=\"multipart/form-data\" action=\"/api/imports\">\\s*"
                        + "<input type=\"hidden\" name=\"_csrf\"");
    }

    @Test
    void whoGuessedTooOftenIsToldHowLongToWait() throws Exception {
        assertThat(get("/login?limited=900&returnTo=%2Finbox", null).body())
                .contains("Tunggu 15 menit, lalu coba lagi.");
    }

    @Test
    void theOwnAccountShowsItsSessionsAndTokensWithAFormForEach() throws Exception {
        assertThat(get("/account", "mayor").body())
                .contains("Akun Anda masuk di 2 peramban", "Chrome, Android", "203.0.113.7", "perangkat ini")
                .contains("/account/sessions/55555555-5555-4555-8555-555555555555/end\"", "/account/sessions/end\"")
                .doesNotContain("/account/sessions/44444444-4444-4444-8444-444444444444/end")
                .contains("Dasbor &lt;b&gt;statistik&lt;/b&gt;", "berlaku sampai dicabut", "belum pernah dipakai")
                .contains("/account/tokens/33333333-3333-4333-8333-333333333333/revoke\"", "href=\"/account/password\"")
                .contains("name=\"_csrf\"", "max=\"2027-11-21\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/account", "/account/password"})
    void whoseAccountIsClosedMeanwhileIsSentToSignInLikeAnybodyWhoIsNot(String path) throws Exception {
        HttpResponse<String> answer = get(path, PagesUnderTest.CLOSED_MEANWHILE);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).startsWith("/login");
    }

    @Test
    void theFirstPasswordIsChosenWithoutSayingTheInitialOneAgain() throws Exception {
        assertThat(get("/account/password?returnTo=%2Finbox&problem=too-short", "opd_officer")
                        .body())
                .contains(
                        "Pilih kata sandi Anda sendiri", "Kata sandi baru paling sedikit 12 huruf", "value=\"/inbox\"")
                .doesNotContain("name=\"current\"");
        assertThat(get("/account/password", "mayor").body()).contains("name=\"current\"");
    }

    @Test
    void anAddressDoesNotPutWordsIntoOurMouth() throws Exception {
        assertThat(get("/account/password?problem=Telepon+0812-0000", "mayor").body())
                .doesNotContain("Telepon 0812", "role=\"alert\"");
        assertThat(get("/account?done=Telepon+0812-0000", "mayor").body())
                .doesNotContain("Telepon 0812", "role=\"status\"");
    }

    @Test
    void whoKeepsTheAccountsSeesWhomToAskForANewPassword() throws Exception {
        assertThat(get("/admin/accounts", "admin").body())
                .contains("Kata sandi belum pernah diganti: siti", "Siti &lt;b&gt;Aminah&lt;/b&gt;", "ditutup")
                .contains("href=\"/admin/accounts/kepala-dinas-pu\"", "Dinas Pekerjaan Umum", "37 akun lainnya")
                .contains("action=\"/admin/accounts\"", "aria-current=\"page\">Akun petugas")
                .doesNotContain("aria-current=\"page\">Operasi");
        assertThat(get("/admin/accounts/siti", "admin").body())
                .contains("/admin/accounts/siti/reissue\"", "/admin/accounts/siti/close\"", "name=\"keepTokens\"")
                .contains("/admin/accounts/siti/tokens/22222222-2222-4222-8222-222222222222/revoke\"")
                .doesNotContain("/reopen\"");
        assertThat(get("/admin/accounts/kepala-dinas-pu", "admin").body())
                .as("who never signed in")
                .contains("belum tercatat", "/admin/accounts/kepala-dinas-pu/reissue\"");
        assertThat(get("/admin/accounts/budi", "admin").body())
                .as("who was closed without ever having signed in")
                .contains("belum tercatat", "Ditutup", "/admin/accounts/budi/reopen\"")
                .doesNotContain("/reissue\"", "/tokens/");
    }

    private HttpResponse<String> get(String path, @Nullable String role) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", "text/html");
        if (role != null) {
            request.header("Authorization", "Bearer " + role);
        }
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
