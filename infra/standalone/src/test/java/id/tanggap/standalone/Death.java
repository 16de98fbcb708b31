package id.tanggap.standalone;

/** In the middle of what an application is killed with -9. */
enum Death {
    /** It has said that it has all that it was told, and may have done anything with it, or nothing. */
    ONCE_TOLD(false),
    /** It writes down what it is told: who told it is not answered, and tells it again. */
    WHILE_HEARING(false),
    /** The platforms have taken its replies and not said so yet. */
    WHILE_SENDING(true),
    /** It writes down that a reply stands there. */
    WHILE_MARKING(true),
    /** It tells the complaint of it. */
    WHILE_NOTING(true);

    private final boolean ofReplies;

    Death(boolean ofReplies) {
        this.ofReplies = ofReplies;
    }

    /** Where nothing goes out, what it does at such a moment is never reached. */
    Death in(Act act) {
        return ofReplies && !act.answersGoOut() ? ONCE_TOLD : this;
    }
}
