package id.tanggap.command.register;

import static id.tanggap.command.register.Bodies.account;
import static id.tanggap.command.register.Bodies.opd;
import static id.tanggap.command.register.Bodies.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tanggap.command.account.Speaker;
import id.tanggap.command.channel.token.AccountTokens;
import id.tanggap.command.opd.directory.ClaimedAccounts;
import id.tanggap.command.opd.directory.ClaimedAccounts.Claim;
import id.tanggap.command.opd.directory.OpdDirectory;
import id.tanggap.command.register.Caller.Answer;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.leader.LeaderId;
import id.tanggap.events.leader.LeaderOffice;
import id.tanggap.events.opd.OpdId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who speaks through an account: an office, the head of one, a leader. */
@RegisterTest
class SpeakersOverHttpTest {

    @Autowired
    Callers callers;

    @Autowired
    ClaimedAccounts claims;

    @Autowired
    OpdDirectory directory;

    @Autowired
    AccountTokens tokens;

    @Test
    void aLeaderSpeaksWhileInOfficeAndTheAccountGoesToTheNext() {
        Caller diskominfo = callers.diskominfo();
        String mayor = leader("bupati-a", "MAYOR", "2025-02-20", account("instagram", "4001", "@Bupati"));
        Answer registered = diskominfo.post("/api/leaders", mayor);
        assertThat(registered.json().path("changed").valueStream().map(one -> one.asString()))
                .containsExactly("leader-registered", "leader-account-reported", "leader-account-verified");
        assertThat(diskominfo.post("/api/leaders", mayor).json().path("changed"))
                .isEmpty();
        assertThat(speaker("4001")).contains(new Speaker.Leader(new LeaderId("bupati-a"), LeaderOffice.MAYOR));

        Answer taken = diskominfo.post(
                "/api/opds", opd("dinas-ingin", "Ingin", "\"accounts\": [" + account("instagram", "4001", "x") + "]"));
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.body()).contains("the leader bupati-a");

        diskominfo.post("/api/leaders", leader("bupati-b", "MAYOR", "2026-03-02", account("x", "4002", "bupatib")));
        Answer transferred =
                diskominfo.post("/api/leaders/bupati-a/accounts/instagram/4001/transfer", "{\"to\": \"bupati-b\"}");
        assertThat(transferred.status()).as(transferred.body()).isEqualTo(200);
        assertThat(speaker("4001")).contains(new Speaker.Leader(new LeaderId("bupati-b"), LeaderOffice.MAYOR));
        assertThat(diskominfo
                        .post("/api/leaders/bupati-a/accounts/instagram/4001/transfer", "{\"to\": \"bupati-b\"}")
                        .json()
                        .path("changed"))
                .isEmpty();

        assertThat(diskominfo
                        .post("/api/leaders/bupati-b/end", "{\"until\": \"2026-03-01\"}")
                        .status())
                .as("before it began")
                .isEqualTo(400);
        diskominfo.post("/api/leaders", leader("bupati-b", "MAYOR", "2026-02-01", account("x", "4002", "bupatib")));
        diskominfo.post("/api/leaders/bupati-b/end", "{\"until\": \"1/3/2026\"}");
        assertThat(speaker("4001")).as("after the last day").isEmpty();
    }

    @Test
    void whoWillBeInOfficeDoesNotSpeakYet() {
        callers.diskominfo()
                .post("/api/leaders", leader("sekda-nanti", "SEKDA", "2026-03-03", account("instagram", "4011", "s")));
        assertThat(speaker("4011")).isEmpty();
    }

    @Test
    void aHeadSpeaksForTheOfficeUntilAnotherIsAppointed() {
        Caller diskominfo = callers.diskominfo();
        diskominfo.post("/api/opds", opd("dinas-kepala", "Dinas Kepala", "\"areas\": []"));
        Caller head = callers.head("dinas-kepala");
        Answer reported = head.post("/api/opds/dinas-kepala/head/accounts", account("instagram", "4021", "pakkadis"));
        assertThat(reported.status()).as(reported.body()).isEqualTo(200);
        assertThat(claims.find(Channel.INSTAGRAM, "4021", null)).hasValueSatisfying(claim -> {
            assertThat(claim.speaker()).isEqualTo(new Speaker.Head(new OpdId("dinas-kepala")));
            assertThat(claim.verified()).isFalse();
        });
        assertThat(head.post("/api/opds/dinas-kepala/head/accounts/instagram/4021/verify", "{}")
                        .status())
                .isEqualTo(403);

        diskominfo.post("/api/opds/dinas-kepala/head/accounts/instagram/4021/verify", "{}");
        await().untilAsserted(() -> assertThat(directory.byAccount(Channel.INSTAGRAM, "4021", null))
                .as("who tags the head tags the office")
                .contains(new OpdId("dinas-kepala")));

        diskominfo.post("/api/opds/dinas-kepala/head", person("Kepala Baru", "2026-03-01"));
        assertThat(speaker("4021")).isEmpty();
        await().untilAsserted(() ->
                assertThat(directory.byAccount(Channel.INSTAGRAM, "4021", null)).isEmpty());
    }

    @Test
    void aFileOfLeadersIsShownBeforeItIsEntered() {
        String file = """
                id,name,office,since,accounts
                sekda-berkas,Sekda Berkas,sekda,1/2/2026,instagram:4031:@sekda;x:4032:sekda
                buruk,Buruk,camat,kemarin,
                """;

        Answer preview = callers.diskominfo().file("/api/leaders/import?preview=true", file);
        assertThat(preview.status()).as(preview.body()).isEqualTo(207);
        assertThat(preview.json().path("registered").path(0).asString()).isEqualTo("sekda-berkas");
        assertThat(preview.json()
                        .path("problems")
                        .valueStream()
                        .map(one -> one.path("line") + " " + one.path("field").asString()))
                .containsExactly("3 office", "3 since");
        assertThat(speaker("4031")).as("nothing stays of a preview").isEmpty();

        assertThat(callers.diskominfo().file("/api/leaders/import", file).json().path("registered"))
                .hasSize(1);
        assertThat(speaker("4031")).contains(new Speaker.Leader(new LeaderId("sekda-berkas"), LeaderOffice.SEKDA));
        assertThat(callers.diskominfo()
                        .file("/api/leaders/import", file)
                        .json()
                        .path("unchanged")
                        .asInt())
                .isEqualTo(1);
        assertThat(callers.mayor().post("/api/leaders", "{}").status())
                .as("leaders do not register themselves")
                .isEqualTo(403);
    }

    @Test
    void aFileSentByFormIsLookedAtMendedAndEnteredAndTheSecondTimeChangesNothing() {
        Caller diskominfo = callers.diskominfo();
        String wrong = """
                id,name,office,since,accounts
                wakil-form,Wakil Form,deputy,1/2/2026,instagram:4051:@wakil
                wakil-lain,Wakil <b>Lain,deputy,besok,instagram:4051:@wakil
                """;
        Answer looked = diskominfo.form("/registry/files/leaders", Map.of("csv", wrong));
        assertThat(looked.status()).as(looked.body()).isEqualTo(200);
        assertThat(looked.body())
                .contains("1 rows ready, 1 wrong", "2026-02-01", "instagram:4051:@wakil")
                .containsSubsequence("3: wakil-lain", "Wakil &lt;b&gt;Lain", "<strong>since</strong>: Write the day")
                .contains("<textarea");
        assertThat(speaker("4051")).as("nothing stays of a look").isEmpty();

        String mended = wrong.replace("besok", "2026-02-01");
        assertThat(diskominfo
                        .form("/registry/files/leaders", Map.of("csv", mended))
                        .body())
                .as("what one row takes, the next one finds taken")
                .contains("1 rows ready, 1 wrong", "belongs to the leader wakil-form");
        Map<String, String> entering = Map.of("csv", wrong, "enter", "true");
        assertThat(diskominfo.form("/registry/files/leaders", entering).body()).contains("1 rows saved, 1 wrong");
        assertThat(speaker("4051")).contains(new Speaker.Leader(new LeaderId("wakil-form"), LeaderOffice.DEPUTY));
        assertThat(diskominfo.form("/registry/files/leaders", entering).body()).contains("0 rows saved, 1 wrong");
        assertThat(callers.mayor().form("/registry/files/leaders", entering).status())
                .isEqualTo(403);
        Answer noFile = diskominfo.form("/registry/files/leaders", Map.of("csv", "id;nama"));
        assertThat(noFile.status()).isEqualTo(422);
        assertThat(noFile.body()).contains("first line must name the columns", "id;nama</textarea>");
    }

    @Test
    void aFileOfHeadsAccountsIsLookedAtAndEntered() {
        Caller diskominfo = callers.diskominfo();
        diskominfo.post("/api/opds", opd("dinas-berkas", "Dinas Berkas", "\"areas\": []"));
        diskominfo.post("/api/opds", opd("dinas-kosong", "Dinas Kosong", "\"areas\": []"));
        diskominfo.post("/api/opds/dinas-berkas/head", person("Kepala Berkas", "2026-03-01"));
        String file = """
                opd,accounts
                dinas-berkas,instagram:4061:@kadis;x:4062:kadis
                dinas-kosong,instagram:4063:@tanpakepala
                """;
        Answer looked = diskominfo.form("/registry/files/head-accounts", Map.of("csv", file));
        assertThat(looked.body())
                .contains("1 rows ready, 1 wrong")
                .containsSubsequence("3: dinas-kosong", "<strong>opd</strong>", "has no head");
        assertThat(speaker("4061")).isEmpty();
        Map<String, String> entering = Map.of("csv", file, "enter", "true");
        assertThat(diskominfo.form("/registry/files/head-accounts", entering).body())
                .contains("1 rows saved, 1 wrong");
        assertThat(speaker("4061")).contains(new Speaker.Head(new OpdId("dinas-berkas")));
        assertThat(diskominfo.form("/registry/files/head-accounts", entering).body())
                .contains("0 rows saved, 1 wrong");
    }

    @Test
    void aTokenIsEnteredForAnAccountThatIsSomebodysAndNeverShown() {
        Caller diskominfo = callers.diskominfo();
        diskominfo.post(
                "/api/opds", opd("dinas-token", "T", "\"accounts\": [" + account("facebook", "4041", "t") + "]"));
        String token = "{\"token\": \"rahasia-facebook\", \"endsAt\": \"2026-05-01\"}";

        Answer entered = diskominfo.post("/api/channels/facebook/4041/token", token);
        assertThat(entered.status()).as(entered.body()).isEqualTo(200);
        assertThat(entered.body()).doesNotContain("rahasia").contains("2026-04-30T17:00:00Z");
        assertThat(tokens.of(Channel.FACEBOOK, "4041").orElseThrow().value()).isEqualTo("rahasia-facebook");

        assertThat(diskominfo.post("/api/channels/facebook/4099/token", token).status())
                .isEqualTo(404);
        assertThat(diskominfo
                        .post("/api/channels/facebook/4041/token", "{\"endsAt\": \"besok\"}")
                        .body())
                .contains("\"token\"", "\"endsAt\"");
        assertThat(callers.mayor()
                        .post("/api/channels/facebook/4041/token", token)
                        .status())
                .isEqualTo(403);
    }

    private Optional<Speaker> speaker(String id) {
        return claims.find(Channel.INSTAGRAM, id, null).filter(Claim::verified).map(Claim::speaker);
    }

    private static String leader(String id, String office, String since, String account) {
        return "{\"id\": \"%s\", \"name\": \"Nama %s\", \"office\": \"%s\", \"since\": \"%s\", \"accounts\": [%s]}"
                .formatted(id, id, office, since, account);
    }
}
