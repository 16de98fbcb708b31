package id.tanggap.learning;

/** A kind of feature. Each kind is made as long as its weight, so that many letters do not drown a place. */
enum Part {
    WORD(1.0f, 2),
    PAIR(0.7f, 2),
    LETTERS(0.8f, 3),
    ADDRESS(0.7f, 2),
    PLACE(0.8f, 2),
    CHANNEL(0.2f, 2);

    private final float weight;
    private final int fewest;

    Part(float weight, int fewest) {
        this.weight = weight;
        this.fewest = fewest;
    }

    float weight() {
        return weight;
    }

    /** By how many people it must have been used to be kept; never by one alone. */
    int fewest() {
        return fewest;
    }
}
