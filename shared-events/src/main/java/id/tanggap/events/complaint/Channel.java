package id.tanggap.events.complaint;

/** Where citizens complain. */
public enum Channel {
    INSTAGRAM,
    FACEBOOK,
    X,
    THREADS,
    YOUTUBE,
    TIKTOK,
    WHATSAPP,
    WEB,
    WALK_IN
}
