package id.tanggap.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A citizen, Diskominfo and an OPD head, each with a telephone in the hand: forms, sessions and pages as they are. */
@TownTest
class BrowserJourneyTest {

    private static final List<Path> BROWSERS = Stream.of(
                    "/usr/bin/chromium",
                    "/usr/bin/chromium-browser",
                    "/usr/bin/google-chrome",
                    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
            .map(Path::of)
            .toList();

    @LocalServerPort
    int port;

    private Playwright playwright;
    private Browser browser;

    @BeforeAll
    void openTheBrowser() {
        Path executable =
                BROWSERS.stream().filter(Files::isExecutable).findFirst().orElse(null);
        Assumptions.assumeTrue(executable != null, "No Chromium on this machine; infra/test installs one");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
    }

    @AfterAll
    void closeTheBrowser() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @Test
    void aCitizenReportsAnOfficeAnswersAndTheCitizenConfirms() {
        Town town = new Town("http://localhost:" + port, TestEngines.CREDENTIALS);
        town.register("dinas-taman", "Dinas Pertamanan", "instagram", "17841400000000099", "dinastaman");
        JsonNode head = town.post(
                        town.tokenOf("diskominfo"),
                        "/api/opds/dinas-taman/head",
                        "{\"name\": \"Kepala Taman\", \"email\": \"taman@example.go.id\", \"since\": \"2026-01-05\"}")
                .expect(201)
                .json();

        Page citizen = phone();
        citizen.navigate(address("/lapor"));
        citizen.locator("[name=text]").fill("Pohon tumbang menutup jalan, hubungi 0812-3456-7890");
        submit(citizen, "form[action='/api/complaints']");
        String code = citizen.locator("dl code").nth(0).textContent();
        String key = citizen.locator("dl code").nth(1).textContent();
        String id = town.onceThere(null, "/api/public/complaints/" + code)
                .path("id")
                .asString();

        Page diskominfo = signedIn("diskominfo", town.passwordOf("diskominfo"));
        diskominfo.navigate(address("/triage"));
        open(diskominfo, id, "assign").locator("[name=opd]").selectOption("dinas-taman");
        submit(diskominfo, form(id, "assign"));
        registerALeaderAndEnterTheTokenOfTheAccount(diskominfo);

        Page office =
                signedIn(head.path("user").asString(), head.path("password").asString());
        office.navigate(address("/inbox"));
        office.locator("a[href*='/inbox/" + id + "']").first().click();
        open(office, id, "answer").locator("[name=text]").fill("Tim kami menuju lokasi.");
        submit(office, form(id, "answer"));
        assertThat(office.locator(".message.by-opd")).containsText("Tim kami menuju lokasi.");
        Locator resolve = open(office, id, "resolve");
        resolve.locator("[name=text]").fill("Pohon sudah dipotong.");
        resolve.locator("[name=evidence]").first().fill("https://foto.example.go.id/pohon.jpg");
        submit(office, form(id, "resolve"));
        assertThat(office.locator("main")).containsText("Pohon sudah dipotong.");

        town.eventually(
                null,
                "/api/public/complaints/" + code,
                complaint -> complaint.path("status").asString().equals("resolved"));
        citizen.navigate(address("/complaints/" + code));
        assertThat(citizen.locator(".message"))
                .containsText(new String[] {"Pohon tumbang", "Tim kami menuju lokasi.", "Pohon sudah dipotong."});
        assertThat(citizen.locator("main")).not().containsText("0812");
        open(citizen, id, "confirm").locator("[name=citizenKey]").fill(key);
        submit(citizen, form(id, "confirm"));
        town.eventually(
                null,
                "/api/public/complaints/" + code,
                complaint -> complaint.path("status").asString().equals("closed"));
    }

    private void registerALeaderAndEnterTheTokenOfTheAccount(Page diskominfo) {
        diskominfo.navigate(address("/registry"));
        Locator registration = unfolded(diskominfo, "form[action='/api/leaders']");
        registration.locator("[name=id]").fill("bupati-taman");
        registration.locator("[name=name]").fill("Ratna Widyaningrum");
        registration.locator("[name=office]").selectOption("mayor");
        registration.locator("[name=since]").fill("2025-02-20");
        submit(diskominfo, "form[action='/api/leaders']");
        assertThat(diskominfo.locator("main")).containsText("Ratna Widyaningrum");

        Locator account = unfolded(diskominfo, "form[action='/api/leaders/bupati-taman/accounts']");
        account.locator("[name=platform]").selectOption("instagram");
        account.locator("[name=id]").fill("17841400000000777");
        account.locator("[name=handle]").fill("@bupatitaman");
        submit(diskominfo, "form[action='/api/leaders/bupati-taman/accounts']");
        assertThat(diskominfo.locator("main")).containsText("@bupatitaman");

        String token = "form[action='/api/channels/instagram/17841400000000777/token']";
        diskominfo.navigate(address("/channels"));
        Locator entry = unfolded(diskominfo, token);
        entry.locator("[name=token]").fill("rahasia-instagram");
        entry.locator("[name=endsAt]").fill("2020-01-01");
        submit(diskominfo, token);
        assertThat(diskominfo.locator("h1")).containsText("tidak dapat masuk");
        assertThat(diskominfo.locator("main")).not().containsText("rahasia-instagram");
    }

    private Page phone() {
        return browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(390, 844)
                        .setLocale("id-ID"))
                .newPage();
    }

    /** Signs in for the first time, which asks for an own password before anything else. */
    private Page signedIn(String user, String password) {
        Page page = phone();
        page.navigate(address("/login"));
        page.locator("[name=user]").fill(user);
        page.locator("[name=password]").fill(password);
        submit(page, "form:has([name=password])");
        assertThat(page).hasURL(Pattern.compile("/account/password$"));
        page.locator("[name=password]").fill("kuda nil makan rumput");
        page.locator("[name=repeated]").fill("kuda nil makan rumput");
        submit(page, "form[action='/account/password']");
        return page;
    }

    private static String form(String complaint, String verb) {
        return "form[action='/api/complaints/" + complaint + "/" + verb + "']";
    }

    private static Locator open(Page page, String complaint, String verb) {
        Locator form = unfolded(page, form(complaint, verb));
        Locator choice = page.locator("label[for='pick-" + verb + "']");
        if (choice.count() > 0) {
            choice.click();
        }
        return form;
    }

    private static Locator unfolded(Page page, String form) {
        Locator folded = page.locator("details:not([open]):has(" + form + ") > summary");
        if (folded.count() > 0) {
            folded.first().click();
        }
        return page.locator(form).first();
    }

    private static void submit(Page page, String form) {
        page.locator(form).first().locator("button").first().click();
        page.waitForLoadState();
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
