package id.tanggap.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class WarmUpTest {

    private static WarmUp of(Double... rates) throws Exception {
        Iterator<Double> slices = List.of(rates).iterator();
        return WarmUp.of(rates.length, slices::next);
    }

    @Test
    void goesOnWhileEachSliceIsFasterThanTheOnesBefore() throws Exception {
        assertThat(of(100.0, 101.0, 102.0, 103.0, 104.0)).isEqualTo(new WarmUp(5, 104, false));
    }

    @Test
    void goesOnWhileSlicesDiffer() throws Exception {
        assertThat(of(50.0, 100.0, 90.0, 99.0, 91.0)).isEqualTo(new WarmUp(5, 91, false));
    }

    @Test
    void endsWithTheThirdSliceThatBringsNothingNew() throws Exception {
        assertThat(of(50.0, 100.0, 101.0, 99.0, 200.0)).isEqualTo(new WarmUp(4, 99, true));
    }

    @Test
    void threeSlicesAreTooFewToKnow() throws Exception {
        assertThat(of(100.0, 101.0, 100.0)).isEqualTo(new WarmUp(3, 100, false));
    }
}
