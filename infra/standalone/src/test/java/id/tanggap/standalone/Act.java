package id.tanggap.standalone;

/** What happens on every platform, in this order. */
enum Act {
    COMPLAINT("complaint.captured", true),
    TAG("complaint.answered", true),
    ANSWER("complaint.answered", true),
    ANSWER_THERE("complaint.answered", false),
    INFORMATION("complaint.information-received", false),
    SOLUTION("complaint.resolved", true),
    DISPUTE("complaint.resolution-disputed", false),
    ANOTHER_SOLUTION("complaint.resolved", true),
    UNCLEAR_WORD("complaint.message-received", true),
    CONFIRMATION("complaint.resolution-confirmed", false);

    private final String event;
    private final boolean answersGoOut;

    Act(String event, boolean answersGoOut) {
        this.event = event;
        this.answersGoOut = answersGoOut;
    }

    /** What it is to the complaint. */
    String event() {
        return event;
    }

    /** Whether anything is said on the platforms then. */
    boolean answersGoOut() {
        return answersGoOut;
    }
}
