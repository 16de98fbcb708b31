package id.tanggap.bench;

import id.tanggap.bench.figure.Figure;

/** Takes what a bench finds, and tells how it gets on. */
public interface Findings {

    void add(Figure figure);

    void say(String line);

    /** One of several measurements: when it fails, that is told, and the others go on. */
    void attempt(String what, Attempt attempt) throws InterruptedException;

    /** What may fail. */
    @FunctionalInterface
    interface Attempt {
        void run() throws Exception;
    }
}
