package id.tanggap.standalone;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same conversations; in each of these the application is killed at every step. */
class SceneLongIT {

    @ParameterizedTest
    @EnumSource
    void whoeverDiesAtEveryStepLosesNothingAndDoublesNothing(Death death) throws Exception {
        try (Stage stage = new Stage()) {
            for (Act act : Act.values()) {
                stage.play(act, death.in(act));
            }
            stage.allIsToldAgain();
            stage.scenes().forEach(stage::cameToWhatItShould);
            stage.nothingIsLeftOver();
        }
    }
}
