package id.tanggap.standalone;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A browser on telephones, one for each person, where this machine has one. */
final class Telephones implements AutoCloseable {

    private static final List<Path> BROWSERS = Stream.of(
                    "/usr/bin/chromium",
                    "/usr/bin/chromium-browser",
                    "/usr/bin/google-chrome",
                    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
            .map(Path::of)
            .toList();

    private final Playwright playwright;
    private final Browser browser;

    private Telephones(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Telephones open() {
        Path executable =
                BROWSERS.stream().filter(Files::isExecutable).findFirst().orElse(null);
        Assumptions.assumeTrue(executable != null, "No Chromium on this machine; infra/test installs one");
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Telephones(
                playwright,
                playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(executable)
                                .setArgs(List.of("--no-sandbox", "--disable-gpu"))));
    }

    Page one() {
        return browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(390, 844)
                        .setLocale("id-ID"))
                .newPage();
    }

    /** The form of an action on a complaint, unfolded and chosen where several are offered. */
    static Locator open(Page page, String complaint, String verb) {
        Locator form = unfolded(page, form(complaint, verb));
        Locator choice = page.locator("label[for='pick-" + verb + "']");
        if (choice.count() > 0) {
            choice.click();
        }
        return form;
    }

    static Locator unfolded(Page page, String form) {
        Locator folded = page.locator("details:not([open]):has(" + form + ") > summary");
        if (folded.count() > 0) {
            folded.first().click();
        }
        return page.locator(form).first();
    }

    static String form(String complaint, String verb) {
        return "form[action='/api/complaints/" + complaint + "/" + verb + "']";
    }

    static void submit(Page page, String form) {
        page.locator(form).first().locator("button").first().click();
        page.waitForLoadState();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
