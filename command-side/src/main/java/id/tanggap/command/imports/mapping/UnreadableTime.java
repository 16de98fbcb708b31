package id.tanggap.command.imports.mapping;

/** What was written is no time. */
final class UnreadableTime extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Whether it has the form of a time, but there is no such day or hour. */
    private final boolean impossible;

    private UnreadableTime(String message, boolean impossible) {
        super(message, null, false, false);
        this.impossible = impossible;
    }

    static UnreadableTime otherForm() {
        return new UnreadableTime("not the form of a time", false);
    }

    static UnreadableTime impossible() {
        return new UnreadableTime("no such day or hour", true);
    }

    boolean isImpossible() {
        return impossible;
    }
}
