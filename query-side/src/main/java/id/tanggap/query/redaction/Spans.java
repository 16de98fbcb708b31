package id.tanggap.query.redaction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Places that were found in signs, in any order, overlapping or not. */
final class Spans {
    private static final int WIDEST_JOIN = 4;

    record Span(int from, int to) {}

    private final List<Span> spans = new ArrayList<>();

    void add(int from, int to) {
        spans.add(new Span(from, to));
    }

    int size() {
        return spans.size();
    }

    /** Those between which stand marks and blanks alone are one. */
    List<Span> joined(CharSequence signs) {
        spans.sort(Comparator.comparingInt(Span::from));
        List<Span> joined = new ArrayList<>();
        for (Span span : spans) {
            Span last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && isJoin(signs, last.to(), span.from())) {
                joined.set(joined.size() - 1, new Span(last.from(), Math.max(last.to(), span.to())));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }

    private static boolean isJoin(CharSequence signs, int from, int to) {
        if (to - from > WIDEST_JOIN) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (Character.isLetterOrDigit(signs.charAt(i)) || signs.charAt(i) == Masks.TAKEN) {
                return false;
            }
        }
        return true;
    }
}
