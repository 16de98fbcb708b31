package id.tanggap.learning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TallyTest {

    @Test
    void theSurestAreTakenWhileEnoughOfThemAreRight() {
        Tally tally = new Tally();
        for (int i = 0; i < 100; i++) {
            tally.add(new Tally.Answer(i >= 50 && i != 79, true, i, 0.5));
        }

        assertThat(tally.assignableAt(0.95)).isEqualTo(0.51);
        assertThat(tally.assignableAt(0.99)).isEqualTo(0.2);
        assertThat(tally.first()).isEqualTo(0.49);
        assertThat(tally.three()).isEqualTo(1);
    }

    @Test
    void theErrorIsHowFarClaimsAreFromWhatIsRight() {
        Tally tally = new Tally();
        for (int i = 0; i < 10; i++) {
            tally.add(new Tally.Answer(i < 6, true, i, 0.95));
            tally.add(new Tally.Answer(i < 1, true, i, 0.05));
        }

        assertThat(tally.calibrationError()).isCloseTo((0.35 + 0.05) / 2, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(tally.claimedAt(0.95)).isEqualTo(0.5);
        assertThat(tally.rightOfClaimedAt(0.95)).isEqualTo(0.6);
    }
}
