package id.tanggap.command.intake.post;

import java.util.Locale;

/** Why something that a platform delivered is not a complaint. */
public enum WhyIgnored {
    /** A platform's dashboard sent it to try the connection. */
    SAMPLE,
    /** Not a letter and not a digit in it. */
    NO_WORDS,
    /** Thanks and praise of an office, about no complaint. */
    PRAISE,
    /** It names an office only because a reply carries the names of those before it. */
    CARRIED_MENTION,
    /** A sticker or a moving picture, as people send them in place of a nod. */
    STICKER,
    REACTION,
    /** No word, no picture. */
    NOTHING_TO_READ,
    /** The platform says that there is something, and does not hand it on. */
    NOT_HANDED_ON,
    /** The platform was asked for the text and does not show it: gone, or not meant for us. */
    NOT_SHOWN,
    /** A private message to an account that takes complaints in public only. */
    PRIVATE_MESSAGE,
    REPOST,
    /** It was written anew, and is not here. */
    EDIT,
    /** A post was taken away, or is there again; {@link Content.Visibility} of something that is no complaint. */
    REMOVAL,
    /** What an account of the government wrote by itself. */
    OWN_POST,
    /** Said among others, without naming an office. */
    CONVERSATION,
    /** What an office wrote about a complaint that is not on its desk. */
    ANOTHER_OFFICE,
    /** An answer to a complaint that is over. */
    FINISHED_COMPLAINT,
    /** Nobody could read it, and an operator said that nobody will. */
    DISCARDED,
    /** Nobody could read it, and nobody mended that for as long as it may be kept. */
    EXPIRED,
    /** A message of ours was delivered or read. */
    DELIVERY_STATUS,
    /** The platform tells something about an account. */
    PLATFORM_NOTICE;

    /** As it is stored and asked for: {@code nothing-to-read}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
