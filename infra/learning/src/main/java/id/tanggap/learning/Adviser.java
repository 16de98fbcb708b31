package id.tanggap.learning;

/** Looks at one thing and has a score for each office; higher is likelier. */
interface Adviser {

    /** One score for each office, by its number. */
    float[] scores(Asked asked);
}
