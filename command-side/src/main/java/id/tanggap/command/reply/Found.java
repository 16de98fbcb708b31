package id.tanggap.command.reply;

/** What is seen on a platform of a reply that may stand there. */
sealed interface Found {

    record Standing(Sent.Published where) implements Found {}

    record Nowhere() implements Found {}

    /** The platform shows nobody what was sent. */
    record NoWayToLook() implements Found {}

    /** It could not be looked just now. */
    record NotSeen(Sent why) implements Found {}
}
