package id.tanggap.eventstore.golden;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.eventstore.serialization.EventRegistry;
import id.tanggap.eventstore.serialization.JsonUpcaster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.axonframework.serialization.Revision;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What golden files would not let pass: each test changes the class or a file as somebody might by mistake. */
class GoldenFilesTest {

    private static final EventUpcaster STREET_BECAME_PLACE =
            JsonUpcaster.ofPlain("lamp-broke", "1", "2", lamp -> lamp.put("place", lamp.remove("street")));

    @TempDir
    Path folder;

    @BeforeEach
    void asTheyShouldBe() throws IOException {
        write("words/GoldenFilesTest.Colour.json", "[\"RED\", \"WHITE\"]");
        write(
                "lamp-broke/1.json",
                "{\"street\": \"Jl. Raya\", \"colour\": \"RED\", \"reports\": [{\"by\": \"Budi\"}]}");
        write("lamp-broke/2.json", "{\"place\": \"Jl. Raya\", \"colour\": \"RED\", \"reports\": [{\"by\": \"Budi\"}]}");
        write("lamp-broke/2.bare.json", "{\"place\": \"Jl. Raya\", \"reports\": [{}]}");
    }

    @Test
    void whatIsAsShownPasses() {
        assertThat(problems(LampBroke.class)).isEmpty();
    }

    @Test
    void aRenamedPartIsFound() {
        assertThat(problems(Renamed.class))
                .anyMatch(problem -> problem.startsWith("lamp-broke/2.json says"))
                .contains("lamp-broke/2.json lacks location");
    }

    @Test
    void aRemovedPartIsFound() {
        assertThat(problems(Removed.class)).anyMatch(problem -> problem.startsWith("lamp-broke/2.json says"));
    }

    @Test
    void anAddedPartIsFoundAlsoIfItMayBeAbsent() {
        assertThat(problems(Added.class)).containsExactly("lamp-broke/2.json does not show note");
    }

    @Test
    void aRevisionWithoutItsFilesIsFound() {
        assertThat(problems(Third.class))
                .contains("lamp-broke/3.json is not there", "lamp-broke/3.bare.json is not there");
    }

    @Test
    void anOlderRevisionThatLostItsFileIsFound() throws IOException {
        Files.delete(folder.resolve("lamp-broke/1.json"));

        assertThat(problems(LampBroke.class)).containsExactly("lamp-broke/1.json is not there");
    }

    @Test
    void anOlderRevisionThatNobodyCarriesOnIsFound() {
        assertThat(problems(LampBroke.class, NoOpEventUpcaster.INSTANCE))
                .contains("lamp-broke/1.json lacks place")
                .anyMatch(problem -> problem.startsWith("lamp-broke/1.json says"));
    }

    @Test
    void aPartOfAnOlderRevisionThatIsLostOnTheWayIsFound() {
        EventUpcaster forgetful =
                JsonUpcaster.ofPlain("lamp-broke", "1", "2", lamp -> lamp.put("place", lamp.get("street")));

        assertThat(problems(LampBroke.class, forgetful))
                .singleElement()
                .asString()
                .startsWith("lamp-broke/1.json says");
    }

    @Test
    void aWordThatIsGoneAndOneThatIsNewAreFound() {
        assertThat(problems(Recoloured.class))
                .contains("words/GoldenFilesTest.Shade.json says null and the words are [\"RED\",\"GREEN\"]")
                .contains("words/GoldenFilesTest.Colour.json is of no enum that is stored");
    }

    @Test
    void filesOfNoRecordAreFound() throws IOException {
        write("lamp-mended/1.json", "{}");
        write("lamp-broke/draft.json", "{}");

        assertThat(problems(LampBroke.class))
                .hasSize(2)
                .anyMatch(problem -> problem.startsWith("lamp-mended has golden files"))
                .anyMatch(problem -> problem.endsWith("draft.json is no golden file"));
    }

    @Test
    void ofSnapshotsOnlyTheRevisionOfTodayIsKept() throws IOException {
        EventRegistry snapshots = EventRegistry.of(Map.of("lamp-broke", LampBroke.class));

        assertThat(GoldenFiles.problemsOfSnapshots(folder, snapshots))
                .containsExactly("lamp-broke/1.json is of a revision that is not read any more: remove it");
        Files.delete(folder.resolve("lamp-broke/1.json"));
        assertThat(GoldenFiles.problemsOfSnapshots(folder, snapshots)).isEmpty();
    }

    private List<String> problems(Class<?> type) {
        return problems(type, new EventUpcasterChain(STREET_BECAME_PLACE));
    }

    private List<String> problems(Class<?> type, EventUpcaster upcasters) {
        return GoldenFiles.problemsOfEvents(folder, EventRegistry.of(Map.of("lamp-broke", type)), upcasters);
    }

    private void write(String file, String json) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, json);
    }

    enum Colour {
        RED,
        WHITE
    }

    enum Shade {
        RED,
        GREEN
    }

    record Report(@Nullable String by) {}

    @Revision("2")
    record LampBroke(String place, @Nullable Colour colour, List<Report> reports) {}

    @Revision("2")
    record Renamed(String location, @Nullable Colour colour, List<Report> reports) {}

    @Revision("2")
    record Removed(@Nullable Colour colour, List<Report> reports) {}

    @Revision("2")
    record Added(
            String place,
            @Nullable Colour colour,
            List<Report> reports,
            @Nullable String note) {}

    @Revision("3")
    record Third(String place, @Nullable Colour colour, List<Report> reports) {}

    @Revision("2")
    record Recoloured(String place, @Nullable Shade colour, List<Report> reports) {}
}
