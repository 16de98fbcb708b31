package id.tanggap.demo.plan;

/**
 * How somebody writes.
 *
 * @see Writing
 */
enum Voice {
    FORMAL("formal", 0, 0.002, 0, 0, 0.03),
    CASUAL("santai", 0.5, 0.02, 0.65, 0.01, 0.3),
    ANGRY("marah", 0.35, 0.02, 0.3, 0.12, 0.35),
    JAVANESE("jawa", 0.25, 0.01, 0.5, 0, 0.25),
    SUNDANESE("sunda", 0.25, 0.01, 0.5, 0, 0.25),
    SHORT("singkat", 0.5, 0.02, 0.5, 0.04, 0.12);

    /** The rule of a kind of complaint that speaks so. */
    final String rule;

    /** The share of words that are shortened where there is a short form. */
    final double slang;

    /** The share of long words with a slip of the finger. */
    final double slips;

    /** The share of texts without a capital letter. */
    final double small;

    /** The share of texts in capital letters alone. */
    final double shouted;

    /** The share of texts with a picture sign. */
    final double emoji;

    Voice(String rule, double slang, double slips, double small, double shouted, double emoji) {
        this.rule = rule;
        this.slang = slang;
        this.slips = slips;
        this.small = small;
        this.shouted = shouted;
        this.emoji = emoji;
    }
}
