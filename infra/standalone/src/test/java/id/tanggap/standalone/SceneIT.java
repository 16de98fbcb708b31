package id.tanggap.standalone;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The whole conversation on every platform, both ways: a citizen complains, the mayor tags the office below that, the office
 * answers here and there, it is still broken, it is solved, it is not, it is solved again, the citizen is asked whether it
 * is, and it is. The application is killed on the way. Every message is there once, and every reply stands on its platform
 * once.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SceneIT {

    private static final Map<Act, Death> DEATHS = Map.of(
            Act.ANSWER, Death.WHILE_SENDING,
            Act.SOLUTION, Death.WHILE_MARKING);

    private Stage stage;

    @BeforeAll
    void play() throws Exception {
        stage = new Stage();
        for (Act act : Act.values()) {
            stage.play(act, DEATHS.get(act));
        }
        stage.allIsToldAgain();
    }

    @AfterAll
    void close() throws IOException {
        if (stage != null) {
            stage.close();
        }
    }

    Stream<Scene> scenes() {
        return stage.scenes().stream();
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void everyMessageIsThereOnceAndEveryReplyStandsOnce(Scene scene) {
        stage.cameToWhatItShould(scene);
    }

    @Test
    void everySubjectIsOneComplaintAndNothingIsLeftOver() {
        stage.nothingIsLeftOver();
    }
}
