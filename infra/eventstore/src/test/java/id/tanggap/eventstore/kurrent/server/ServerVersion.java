package id.tanggap.eventstore.kurrent.server;

/** What the servers do differently that share this protocol. */
record ServerVersion(int major, int minor, int patch) {

    /** Where a subscription to {@code $all} begins: before, it is behind the first record that is found. */
    boolean comparesPositions() {
        return isSince(24, 10);
    }

    boolean appendsToSeveralStreams() {
        return isSince(25, 1);
    }

    private boolean isSince(int otherMajor, int otherMinor) {
        return major > otherMajor || major == otherMajor && minor >= otherMinor;
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
