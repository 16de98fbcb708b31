package id.tanggap.bench.figure;

import java.util.Locale;

/** What a figure is held against. */
public record Bar(Kind kind, double value) {

    /** Which side of the value is the good one. */
    public enum Kind {
        AT_LEAST,
        AT_MOST,
        NONE
    }

    public static final Bar NONE = new Bar(Kind.NONE, 0);

    public static Bar atLeast(double value) {
        return new Bar(Kind.AT_LEAST, value);
    }

    public static Bar atMost(double value) {
        return new Bar(Kind.AT_MOST, value);
    }

    String verdict(double measured) {
        return switch (kind) {
            case NONE -> "";
            case AT_LEAST -> measured >= value ? "holds" : "MISSED";
            case AT_MOST -> measured <= value ? "holds" : "MISSED";
        };
    }

    @Override
    public String toString() {
        String number = value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%s", value);
        return switch (kind) {
            case NONE -> "";
            case AT_LEAST -> "≥ " + number;
            case AT_MOST -> "≤ " + number;
        };
    }
}
