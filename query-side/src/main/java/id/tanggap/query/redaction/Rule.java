package id.tanggap.query.redaction;

/** Finds one kind of what a stranger must not read. */
interface Rule {

    /** Whether it could find anything in a text that looks like this; wrongly yes costs time, wrongly no a secret. */
    boolean concerns(Glimpse glimpse);

    /**
     * Marks what it finds. The work grows with the length of the text and not faster: repetitions are bounded or
     * possessive, and begin only where nothing of theirs stands before.
     */
    void find(Masks masks, Glimpse glimpse);
}
