package id.tanggap.query.latency;

import java.util.ArrayList;
import java.util.List;

/** Stretches that are read with one question: spans of time in which nothing else was posted. */
final class Unread {

    /** Well below the clauses that a question may have. */
    private static final int MOST_SPANS = 250;

    private final List<Stretch> stretches = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();
    private long complaints;

    /** From the first millisecond up to the one behind it. */
    record Span(long from, long to) {

        boolean holdsTheFirst() {
            return from <= Stretch.FIRST && Stretch.FIRST < to;
        }
    }

    /** Lays out what is to be read, stretch by stretch, in the order of time. */
    static final class Plan {

        private final int mostAtOnce;
        private final List<Unread> questions = new ArrayList<>();
        private boolean goesOn;

        /** @param mostAtOnce how many complaints are asked for at once, unless one stretch has more */
        Plan(int mostAtOnce) {
            this.mostAtOnce = mostAtOnce;
        }

        /** What is known ends a span. */
        void known() {
            goesOn = false;
        }

        void unread(Stretch stretch) {
            if (questions.isEmpty() || !questions.getLast().takes(stretch, goesOn, mostAtOnce)) {
                questions.add(new Unread());
                goesOn = false;
            }
            questions.getLast().add(stretch, goesOn);
            goesOn = true;
        }

        List<Unread> questions() {
            return questions;
        }
    }

    private boolean takes(Stretch stretch, boolean goesOn, int mostAtOnce) {
        return complaints + stretch.complaints() <= mostAtOnce && (goesOn || spans.size() < MOST_SPANS);
    }

    private void add(Stretch stretch, boolean goesOn) {
        long from = goesOn ? spans.removeLast().from() : stretch.begin();
        spans.add(new Span(from, stretch.end()));
        stretches.add(stretch);
        complaints += stretch.complaints();
    }

    List<Stretch> stretches() {
        return stretches;
    }

    long complaints() {
        return complaints;
    }

    List<Span> spans() {
        return spans;
    }
}
