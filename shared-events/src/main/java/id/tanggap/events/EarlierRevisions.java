package id.tanggap.events;

import java.util.List;

/** Every step from a revision that is still stored somewhere to the one after it. Only ever added to. */
public final class EarlierRevisions {

    private static final List<EarlierRevision> ALL = List.of();

    private EarlierRevisions() {}

    /** The steps, an event's in the order of its revisions. */
    public static List<EarlierRevision> all() {
        return ALL;
    }
}
