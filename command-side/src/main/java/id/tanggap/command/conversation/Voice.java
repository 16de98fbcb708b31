package id.tanggap.command.conversation;

/** Who speaks, as far as it matters for what is meant. Only verified accounts speak for the government. */
public enum Voice {
    /** Who complained, below the own complaint. */
    CITIZEN,
    /** An OPD or its head that leads or supports it, or speaks by itself. */
    OFFICE,
    /** An OPD or its head that has no part in it. */
    ANOTHER_OFFICE,
    LEADER,
    /** Anybody else, also whoever has complained of nothing yet. */
    OTHER
}
