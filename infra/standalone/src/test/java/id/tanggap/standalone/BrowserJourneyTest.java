package id.tanggap.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.tanggap.standalone.Telephones.form;
import static id.tanggap.standalone.Telephones.open;
import static id.tanggap.standalone.Telephones.submit;
import static id.tanggap.standalone.Telephones.unfolded;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A citizen, Diskominfo and an OPD head, each with a telephone in the hand: forms, sessions and pages as they are. */
@TownTest
class BrowserJourneyTest {

    @LocalServerPort
    int port;

    private Telephones telephones;

    @BeforeAll
    void openTheBrowser() {
        telephones = Telephones.open();
    }

    @AfterAll
    void closeTheBrowser() {
        if (telephones != null) {
            telephones.close();
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

        Page citizen = telephones.one();
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

        sendAFileOfLeaders(diskominfo);
        diskominfo.navigate(address("/registry"));
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

    /** Nothing is saved before it was seen; what is wrong is mended where it stands. */
    private void sendAFileOfLeaders(Page diskominfo) {
        String file = "form[action='/registry/files/leaders']";
        unfolded(diskominfo, file)
                .locator("[name=file]")
                .setInputFiles(new FilePayload("pimpinan.csv", "text/csv", """
                        id,name,office,since
                        wakil-taman,Wakil Taman,deputy,20/2/2025
                        sekda-taman,Sekda Taman,sekda,kemarin
                        """.getBytes(StandardCharsets.UTF_8)));
        submit(diskominfo, file);
        assertThat(diskominfo.locator("h1")).hasText("1 dari 2 baris siap disimpan");
        assertThat(diskominfo.locator("tbody tr").first()).containsText("Tulis tanggal mulai menjabat");
        Locator text = diskominfo.locator("[name=csv]");
        text.fill(text.inputValue().replace("kemarin", "1/3/2025"));
        diskominfo.locator(file + " button.secondary").click();
        assertThat(diskominfo.locator("h1")).hasText("2 dari 2 baris siap disimpan");
        diskominfo.locator(file + " [name=enter]").click();
        assertThat(diskominfo.locator("h1")).hasText("2 baris disimpan, 0 dilewati");
    }

    /** Signs in for the first time, which asks for an own password before anything else. */
    private Page signedIn(String user, String password) {
        Page page = telephones.one();
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

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
