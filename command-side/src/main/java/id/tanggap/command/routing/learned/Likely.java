package id.tanggap.command.routing.learned;

/** How likely, in words for people: <em>sangat mungkin</em>, <em>mungkin</em>, <em>kecil kemungkinan</em>. */
enum Likely {
    VERY,
    LIKELY,
    UNLIKELY;

    static Likely of(double confidence) {
        return confidence >= 0.8 ? VERY : confidence >= 0.35 ? LIKELY : UNLIKELY;
    }
}
