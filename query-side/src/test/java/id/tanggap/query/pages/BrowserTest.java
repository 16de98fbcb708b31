package id.tanggap.query.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ReplyLength;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages in a real browser, on a phone and on a desk; what it saw lies in {@code target/screenshots}. */
@SpringBootTest(classes = PagesUnderTest.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class BrowserTest {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final Path CHROMIUM = Stream.of(
                    "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst()
            .orElse(Path.of("no-chromium"));

    private static Playwright playwright;
    private static Browser browser;

    @LocalServerPort
    private int port;

    @BeforeAll
    static void start() {
        assumeTrue(Files.isExecutable(CHROMIUM), "No Chromium is installed: the pages are not looked at in a browser");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    @AfterAll
    static void stop() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "home, /, ''",
        "search, /complaints?q=jalan&status=resolved, ''",
        "complaint, /complaints/" + Samples.CODE + ", ''",
        "report, /lapor, ''",
        "received, /lapor/diterima?code=" + Samples.CODE + ", ''",
        "login, /login?error, ''",
        "not-found, /complaints/0000-0000-0000, ''",
        "mayor, /mayor, mayor",
        "inbox, /inbox, opd_head",
        "case, /inbox/" + Samples.ID + "?seen=4, opd_head",
        "triage, /triage, diskominfo",
        "ignored, /triage/ignored, diskominfo",
        "case-of-triage, /inbox/01hx7q2m9a4b5c6d7e8f9g0h4n, diskominfo",
        "registry, /registry, diskominfo",
        "file, " + PagesUnderTest.FILE + ", diskominfo",
        "admin, /admin, admin",
        "accounts, /admin/accounts, admin",
        "account-of-somebody, /admin/accounts/siti?done, admin",
        "account, /account?done=token, mayor",
        "first-password, /account/password?problem=too-short, opd_officer",
    })
    void aPageFitsAPhoneAndADesk(String name, String path, String role) {
        for (int[] size : new int[][] {{390, 844}, {1280, 800}}) {
            try (BrowserContext context = context(size[0], size[1], role, ColorScheme.LIGHT)) {
                List<String> complaints = new ArrayList<>();
                Page page = context.newPage();
                page.onConsoleMessage(message -> {
                    if (message.type().equals("error") && !message.text().contains("status of 404")) {
                        complaints.add(message.text());
                    }
                });
                whatTheOthersAnswer(page);
                page.navigate("http://localhost:" + port + path);
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(SCREENSHOTS.resolve(name + "-" + size[0] + ".png")));
                assertThat(complaints).as("what the browser complained of").isEmpty();
                assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                        .as("width of the page")
                        .isLessThanOrEqualTo(size[0]);
                assertThat(page.evaluate(SMALL_TARGETS))
                        .as("too small to touch")
                        .isEqualTo(List.of());
                assertThat(page.evaluate(UNNAMED_FIELDS))
                        .as("fields without a label")
                        .isEqualTo(List.of());
                assertThat(page.evaluate(DOUBLE_IDS)).as("ids used twice").isEqualTo(List.of());
            }
        }
    }

    @Test
    void theTriageDeskIsToldWhoMayAnswerAndWhatIsTheSame() {
        try (BrowserContext context = context(1280, 800, "diskominfo", ColorScheme.LIGHT)) {
            Page page = context.newPage();
            whatTheOthersAnswer(page);
            page.navigate("http://localhost:" + port + "/triage");
            var suggested = page.locator("ol.suggested").first();
            suggested.waitFor();
            assertThat(suggested.textContent()).contains("sangat mungkin", "31 dari 38 aduan serupa");

            suggested.locator("button").first().click();
            assertThat(page.locator("select[name=opd]").first().inputValue()).isEqualTo("dinas-pu");
            assertThat(page.locator("ul.similar").first().textContent()).contains("Lubang besar", "selisih 2 hari");
        }
    }

    @Test
    void whoIsAboutToSendIsShownWhatIsThereAlready() {
        try (BrowserContext context = context(390, 844, "", ColorScheme.LIGHT)) {
            Page page = context.newPage();
            whatTheOthersAnswer(page);
            page.navigate("http://localhost:" + port + "/lapor");
            assertThat(page.locator("#similar").isVisible()).isFalse();
            page.locator("#text").fill("Jalan di depan Pasar Kamis berlubang besar");
            page.locator("#similar li").first().waitFor();
            assertThat(page.locator("#similar").textContent()).contains("Lubang besar", "42 orang mengalami");
        }
    }

    /** The command side's suggestions, and what an index would find. */
    private static void whatTheOthersAnswer(Page page) {
        String alike = """
                {"items": [{"id": "%s", "trackingCode": "%s", "subject": "Lubang besar di depan Pasar Kamis",
                  "state": "in-progress", "days": 2, "words": ["lubang"], "supporters": 41, "score": 0.9}]}""".formatted(Samples.ID, Samples.CODE);
        page.route("**/similar", route -> route.fulfill(json(alike)));
        page.route("**/api/routing/suggestions", route -> route.fulfill(json("""
                {"items": [{"opd": "dinas-pu", "likely": "VERY", "confidence": 0.93, "because": [
                  {"kind": "LEARNED", "text": "31 dari 38 aduan serupa diselesaikan kantor ini", "count": 31, "of": 38,
                   "examples": []}]}], "category": [], "place": [], "version": 7}""")));
    }

    private static Route.FulfillOptions json(String body) {
        return new Route.FulfillOptions().setContentType("application/json").setBody(body);
    }

    @Test
    void inTheDarkAsWell() {
        try (BrowserContext context = context(390, 844, "mayor", ColorScheme.DARK)) {
            Page page = context.newPage();
            page.navigate("http://localhost:" + port + "/mayor");
            page.screenshot(
                    new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve("mayor-dark-390.png")));
            assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
                    .isEqualTo("rgb(16, 22, 19)");
        }
    }

    @Test
    void aConversationFitsTheSmallestPhoneInTheDark() {
        try (BrowserContext context = context(320, 640, "opd_head", ColorScheme.DARK)) {
            Page page = context.newPage();
            page.navigate("http://localhost:" + port + "/inbox/" + Samples.ID);
            page.screenshot(
                    new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve("case-dark-320.png")));
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(320);
        }
    }

    @Test
    void theComposerTellsWhileOneWritesAndIsChosenByTheKeyboard() {
        try (BrowserContext context = context(1280, 800, "opd_head", ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.navigate("http://localhost:" + port + "/inbox/" + Samples.ID);
            page.locator("#answer-text").fill("Hubungi Bu Siti di 0812-3456-7890");
            assertThat(page.locator("#answer-room .count").textContent()).isEqualTo("33 dari 300 huruf");
            assertThat(page.locator("#answer-warn").isVisible()).isTrue();
            assertThat(page.locator("#answer-tells").isVisible()).isFalse();
            page.locator("#answer-text").fill("@satpol.pp dan @dinaspu, petanya https://jalan.example/peta @dinaspu");
            assertThat(page.locator("#answer-tells").textContent())
                    .isEqualTo("Menyebut @satpol.pp, @dinaspu. Tautan: https://jalan.example/peta");
            for (String text : LONG_ANSWERS) {
                page.locator("#answer-text").fill(text);
                assertThat(page.locator("#answer-room .count").textContent())
                        .as("as many as are sent")
                        .endsWith("terbit dalam "
                                + ReplyLength.parts(Channel.INSTAGRAM, text).size() + " pesan");
            }
            page.locator("#answer-text").fill("x".repeat(303));
            assertThat(page.locator("#answer-room .count").textContent())
                    .isEqualTo("303 dari 300 huruf; terbit dalam 2 pesan");
            assertThat(page.locator("#answer-warn").isVisible()).isFalse();

            page.locator("#pick-answer").focus();
            page.keyboard().press("ArrowRight");
            assertThat(page.locator("#ask-text").isVisible()).isTrue();
            assertThat(page.locator("#answer-text").isVisible()).isFalse();
            page.locator("#pick-answer").focus();
            page.keyboard().press("ArrowLeft");
            assertThat(page.locator("#resolve-text").isVisible()).isTrue();
        }
    }

    @Test
    void theKeyboardAloneIsEnough() {
        try (BrowserContext context = context(1280, 800, "", ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.navigate("http://localhost:" + port + "/");
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("q");
            page.keyboard().type("jalan berlubang");
            page.keyboard().press("Enter");
            page.waitForURL("**/complaints?q=jalan+berlubang**");
            page.locator("summary").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("#filter-opd").isVisible()).isTrue();
        }
    }

    @Test
    void withoutJavaScriptAListStillGoesOn() {
        try (BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setJavaScriptEnabled(false).setLocale("id-ID"))) {
            Page page = context.newPage();
            page.navigate("http://localhost:" + port + "/complaints?q=jalan");
            page.locator("a[rel=next]").click();
            assertThat(page.url()).endsWith("/complaints?q=jalan&after=next-cursor");
        }
    }

    @Test
    void withJavaScriptTheNextOnesAreAddedBelow() {
        try (BrowserContext context = context(390, 844, "", ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.navigate("http://localhost:" + port + "/complaints?q=jalan");
            assertThat(page.locator("#cards > li.card").count()).isEqualTo(2);
            page.locator("a[rel=next]").click();
            page.locator("#cards > li.card").nth(3).waitFor();
            assertThat(page.url()).endsWith("/complaints?q=jalan");
        }
    }

    private static final List<String> LONG_ANSWERS = List.of(
            "kata ".repeat(100),
            "Kami sudah memeriksa gorong-gorong di Jalan Cempaka.\n\n".repeat(9),
            "x".repeat(700) + " " + "y".repeat(290),
            "🙂 ".repeat(200),
            "sampai sepuluh pesan ".repeat(140));

    /** What can be touched is at least 24 by 24 (WCAG 2.2, 2.5.8), but for links within a sentence. */
    private static final String SMALL_TARGETS = """
            [...document.querySelectorAll('button, .button, input:not([type=hidden]), select, textarea, summary, nav a')]
              .filter(e => !e.closest('.unseen') && e.getClientRects().length > 0)
              .filter(e => { const r = e.getBoundingClientRect(); return r.height < 44 && !['radio', 'checkbox'].includes(e.type) || r.width < 20; })
              .map(e => e.outerHTML.slice(0, 80))""";

    private static final String UNNAMED_FIELDS = """
            [...document.querySelectorAll('input:not([type=hidden]), select, textarea')]
              .filter(e => e.labels.length === 0 && !e.getAttribute('aria-label'))
              .map(e => e.outerHTML.slice(0, 80))""";

    private static final String DOUBLE_IDS = """
            [...document.querySelectorAll('[id]')].map(e => e.id)
              .filter((id, at, all) => all.indexOf(id) !== at)""";

    private static BrowserContext context(int width, int height, String role, ColorScheme colours) {
        var options = new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(colours)
                .setLocale("id-ID");
        if (!role.isEmpty()) {
            options.setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + role));
        }
        return browser.newContext(options);
    }
}
