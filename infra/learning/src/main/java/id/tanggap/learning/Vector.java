package id.tanggap.learning;

/** The features of one text and how much each counts, by ascending feature; the whole has length 1. */
record Vector(int[] features, float[] weights) {

    int size() {
        return features.length;
    }
}
