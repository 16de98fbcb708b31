package id.tanggap.command.reply;

import id.tanggap.events.complaint.Channel;

/** How one platform takes replies. None of its requests may be repeated by itself: the courier decides. */
interface Platform {

    Channel channel();

    /** Whether it can tell something to the author of a public post alone. */
    default boolean writesToTheCitizenAlone() {
        return false;
    }

    /** One request that may change something there, at most. */
    Sent send(Letter letter, String token);

    /** Looks for it, since it was first tried. */
    Found find(Letter letter, String token);
}
