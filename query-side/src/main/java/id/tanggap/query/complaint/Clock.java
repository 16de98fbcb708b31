package id.tanggap.query.complaint;

/** What is measured of a complaint. */
public enum Clock {
    /** Posted until captured. */
    CAPTURE,
    /** Captured until first assigned: Diskominfo's. */
    ROUTING,
    /** Captured until the mayor's first tag; measured only where the mayor tagged. */
    TAG,
    /** Assigned until opened, once for every holder; pauses apart. */
    ACKNOWLEDGE,
    /** Assigned until the holder's own first public answer, once for every holder; pauses apart. */
    FIRST_RESPONSE,
    /** Posted until the first public answer of anybody; nothing takes it back and nothing pauses it. */
    CITIZENS_WAIT,
    /** Posted until resolved for good; a dispute or a reopening takes it back, nothing pauses it. */
    RESOLUTION,
    /** Time in the hands of every holder; pauses apart. */
    HOLDING,
    /** Said until it stands on the citizen's platform, once for everything that goes out there. */
    PUBLISHING;

    /** Whether it runs for the office that has the complaint, in the hours of that office; else for the whole government. */
    public boolean isOfOffice() {
        return switch (this) {
            case ACKNOWLEDGE, FIRST_RESPONSE, HOLDING, PUBLISHING -> true;
            case CAPTURE, ROUTING, TAG, CITIZENS_WAIT, RESOLUTION -> false;
        };
    }

    /** As it is named in documents and addresses: {@code first-response}. */
    public String word() {
        return Words.of(this);
    }

    /** The field that holds its measures in the desk's document. */
    public String field() {
        return "measures." + word();
    }
}
