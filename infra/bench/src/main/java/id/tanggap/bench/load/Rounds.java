package id.tanggap.bench.load;

import java.util.ArrayList;
import java.util.List;

/** Two measurements in turn, so that whatever else the machine does weighs on both. */
public final class Rounds {

    private final List<Double> ours = new ArrayList<>();
    private final List<Double> beside = new ArrayList<>();

    /** One measurement of one round. */
    public interface Measured {
        double take() throws Exception;
    }

    /** The first pair only warms up; from round to round the other one begins. */
    public static Rounds inTurn(int rounds, Measured ours, Measured beside) throws Exception {
        ours.take();
        beside.take();
        return ofWarm(rounds, ours, beside);
    }

    /** Of what is warm already. */
    public static Rounds ofWarm(int rounds, Measured ours, Measured beside) throws Exception {
        Rounds taken = new Rounds();
        for (int round = 1; round <= rounds; round++) {
            double first;
            double second;
            if (round % 2 == 0) {
                first = ours.take();
                second = beside.take();
            } else {
                second = beside.take();
                first = ours.take();
            }
            taken.ours.add(first);
            taken.beside.add(second);
        }
        return taken;
    }

    public List<Double> ours() {
        return ours;
    }

    public List<Double> beside() {
        return beside;
    }
}
