package id.tanggap.demo;

import id.tanggap.demo.plan.Regency;

/**
 * How far the filling is.
 *
 * @param done complaints that were told, of so many
 */
public record DemoState(String regency, Progress state, int done, int complaints) {

    public enum Progress {
        FILLING,
        INTERRUPTED,
        FILLED
    }

    static DemoState of(boolean running, int done, int complaints) {
        Progress progress = done >= complaints ? Progress.FILLED : running ? Progress.FILLING : Progress.INTERRUPTED;
        return new DemoState(Regency.NAME, progress, done, complaints);
    }

    /** Of a hundred. */
    public int percent() {
        return complaints == 0 ? 100 : (int) (100L * done / complaints);
    }
}
