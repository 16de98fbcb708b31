package id.tanggap.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tanggap.command.reply.PlatformDouble;
import id.tanggap.events.complaint.Channel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** All platforms are played side by side, so that each death of the application serves them all. */
final class Stage implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> PLATFORMS =
            List.of("facebook", "instagram", "threads", "x", "whatsapp", "youtube");

    private final SceneTown town = new SceneTown();
    private final List<Scene> scenes = List.of(
            new Scene(Channel.FACEBOOK, false, town.graph, "@dinaspu lampu jalan padam di Kronjo"),
            new Scene(Channel.INSTAGRAM, false, town.graph, "@dinaspu jembatan gantung putus"),
            new Scene(Channel.THREADS, false, town.threads, "@dinaspu gorong gorong mampet"),
            new Scene(Channel.X, false, town.x, "@dinaspu trotoar amblas depan pasar"),
            new Scene(Channel.WHATSAPP, false, town.whatsApp, "tanggul sungai retak di Mauk"),
            new Scene(Channel.YOUTUBE, false, town.youTube, "jalan desa kami berlubang dalam"),
            new Scene(Channel.FACEBOOK, true, town.graph, "Aspal baru sudah mengelupas"),
            new Scene(Channel.INSTAGRAM, true, town.graph, "Pohon tumbang menutup jalan"),
            new Scene(Channel.THREADS, true, town.threads, "Rambu simpang tiga hilang"),
            new Scene(Channel.X, true, town.x, "Drainase perumahan meluap"));
    private final String office;

    Stage() throws IOException {
        office = register();
    }

    List<Scene> scenes() {
        return scenes;
    }

    private Town here() {
        return town.town();
    }

    private String register() {
        String diskominfo = here().tokenOf("diskominfo");
        here().post(diskominfo, "/api/opds", """
                        {"id": "%s", "name": "Dinas Pekerjaan Umum", "kind": "DINAS", "accounts": [%s],
                         "categories": [], "areas": []}""".formatted(
                                Scene.OPD, accounts(PlatformDouble.ACCOUNT, PlatformDouble.HANDLE, "none")))
                .expect(201);
        here().post(diskominfo, "/api/leaders", """
                        {"id": "bupati", "name": "Bagus Suryanegara", "office": "MAYOR", "since": "2025-02-20",
                         "accounts": [%s]}""".formatted(accounts(Scene.MAYOR, Scene.MAYOR, "whatsapp")))
                .expect(200);
        for (String platform : PLATFORMS) {
            here().post(
                            diskominfo,
                            "/api/channels/" + platform + "/" + PlatformDouble.ACCOUNT + "/token",
                            "{\"token\": \"" + PlatformDouble.TOKEN + "\"}")
                    .expect(200);
        }
        return here().appointHead(Scene.OPD);
    }

    private static String accounts(String id, String handle, String notOn) {
        return PLATFORMS.stream()
                .filter(platform -> !platform.equals(notOn))
                .map(platform ->
                        "{\"platform\": \"%s\", \"id\": \"%s\", \"handle\": \"%s\"}".formatted(platform, id, handle))
                .collect(Collectors.joining(", "));
    }

    /** @param death null if it goes well */
    void play(Act act, @Nullable Death death) throws Exception {
        List<Scene.Word> words =
                scenes.stream().flatMap(scene -> scene.play(act).stream()).toList();
        if (death == null) {
            tell(words);
        } else {
            dies(act, death, words);
            tell(scenes.stream()
                    .filter(Scene::isAChat)
                    .flatMap(scene -> scene.tellsOfTheOffice().stream())
                    .toList());
        }
        untilAllIsAsWritten();
    }

    private void dies(Act act, Death death, List<Scene.Word> words) throws Exception {
        switch (death) {
            case ONCE_TOLD -> {
                tell(words);
                town.dieAndRise();
            }
            case WHILE_HEARING -> town.dieInTheMiddleOf(act.event(), () -> tell(words));
            case WHILE_SENDING -> {
                town.platforms().forEach(PlatformDouble::fallsSilent);
                tell(words);
                untilAllStandsThere();
                town.dieAndRise();
            }
            case WHILE_MARKING -> town.dieInTheMiddleOf("set state = 'published'", () -> tell(words));
            case WHILE_NOTING -> town.dieInTheMiddleOf("complaint.reply-published", () -> tell(words));
        }
    }

    /** Whoever gets no answer says it again. */
    private void tell(List<Scene.Word> words) {
        words.forEach(word -> await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .ignoreException(UncheckedIOException.class)
                .untilAsserted(() -> told(word).expect(200)));
        town.letAccountsBeLookedAt();
    }

    private Town.Reply told(Scene.Word word) {
        return switch (word) {
            case Scene.Word.Delivered(Channel channel, String body) ->
                channel.equals(Channel.X) ? here().deliverToX(body) : here().deliverToMeta(body);
            case Scene.Word.SaidHere(boolean byTheMayor, String complaint, String verb, String body) ->
                here().act(byTheMayor ? here().tokenOf("mayor") : office, complaint, verb, body);
        };
    }

    private void untilAllStandsThere() {
        await().atMost(PATIENCE).untilAsserted(() -> {
            town.letThreadsBeReady();
            assertThat(scenes).allMatch(Scene::allRepliesStandThere);
        });
    }

    private void untilAllIsAsWritten() {
        scenes.stream().filter(Scene::isKnown).forEach(scene -> eventually(scene, scene::isAsWritten));
    }

    private void eventually(Scene scene, Consumer<JsonNode> holds) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).untilAsserted(() -> {
            town.letThreadsBeReady();
            holds.accept(complaint(scene));
        });
    }

    private JsonNode complaint(Scene scene) {
        return here().get(here().tokenOf("diskominfo"), "/api/complaints/" + scene.complaint())
                .expect(200)
                .json();
    }

    /** The platforms tell all of the office once more, which changes nothing. */
    void allIsToldAgain() {
        tell(scenes.stream().flatMap(scene -> scene.tellsOfTheOffice().stream()).toList());
    }

    void cameToWhatItShould(Scene scene) {
        scene.cameTo(complaint(scene));
        scene.standsThereOnce();
    }

    void nothingIsLeftOver() {
        assertThat(total("diskominfo", "/api/complaints")).isEqualTo(scenes.size());
        assertThat(total("admin", "/api/admin/parked")).isZero();
        assertThat(total("admin", "/api/admin/dead-letters")).isZero();
    }

    private int total(String who, String path) {
        return here().get(here().tokenOf(who), path)
                .expect(200)
                .json()
                .path("total")
                .asInt();
    }

    @Override
    public void close() throws IOException {
        town.close();
    }
}
