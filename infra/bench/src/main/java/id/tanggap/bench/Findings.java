package id.tanggap.bench;

import id.tanggap.bench.figure.Figure;

/** Takes what a bench finds, and tells how it gets on. */
public interface Findings {

    void add(Figure figure);

    void say(String line);
}
