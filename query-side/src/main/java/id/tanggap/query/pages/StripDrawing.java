package id.tanggap.query.pages;

import id.tanggap.query.complaint.Strip;
import id.tanggap.query.complaint.Strip.Hands;
import id.tanggap.query.complaint.Strip.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Strip} as it is drawn and listed: everything in thousandths of its width.
 *
 * @param limitAt where the limit stands; null where there is none
 * @param lateFrom where the part past the limit begins; null where nothing is past it
 * @param until where the citizen's wait ends, or now stands
 * @param end when that is
 * @param over whether it is over, at that moment
 */
public record StripDrawing(
        List<Part> parts,
        @Nullable Instant limit,
        @Nullable Integer limitAt,
        @Nullable Integer lateFrom,
        int until,
        Instant end,
        boolean over) {

    private static final int WIDTH = 1_000;
    private static final int COLOURS = 3;

    /**
     * One stretch.
     *
     * @param look {@code triage}, {@code h1} to {@code h3} in the order of coming, {@code citizen} or {@code over}
     */
    public record Part(
            String look,
            @Nullable String opd,
            Instant from,
            @Nullable Instant to,
            int at,
            int width) {

        /** The end of the last one is when it is looked at. */
        public Duration length(Instant now) {
            return Duration.between(from, to == null ? now : to);
        }
    }

    /** @return null where a document of old does not tell who held it */
    static @Nullable StripDrawing of(Strip strip, Instant now) {
        if (strip.stretches().isEmpty()) {
            return null;
        }
        Stretch last = strip.stretches().getLast();
        boolean over = last.in() == Hands.OVER;
        Instant begin = strip.stretches().getFirst().from();
        Instant end = over ? last.from() : now;
        Instant limit = strip.limit();
        boolean late = limit != null && limit.isBefore(end);
        Scale scale = new Scale(begin, limit == null || late ? end : limit);
        Integer limitAt = limit == null ? null : scale.at(limit);
        List<Part> parts = new ArrayList<>();
        List<String> offices = new ArrayList<>();
        for (Stretch stretch :
                over ? strip.stretches().subList(0, strip.stretches().size() - 1) : strip.stretches()) {
            int from = scale.at(stretch.from());
            int to = scale.at(stretch.to() == null ? end : stretch.to());
            parts.add(new Part(
                    look(stretch, offices), stretch.opd(), stretch.from(), stretch.to(), from, Math.max(to - from, 2)));
        }
        return new StripDrawing(List.copyOf(parts), limit, limitAt, late ? limitAt : null, scale.at(end), end, over);
    }

    /** How long the citizen waited: exactly what the parts come to. */
    public Duration total() {
        return Duration.between(parts.isEmpty() ? end : parts.getFirst().from(), end);
    }

    private static String look(Stretch stretch, List<String> offices) {
        String opd = stretch.opd();
        if (opd == null) {
            return Hands.CITIZEN == stretch.in() ? "citizen" : stretch.in() == Hands.OVER ? "over" : "triage";
        }
        if (!offices.contains(opd)) {
            offices.add(opd);
        }
        return "h" + (offices.indexOf(opd) % COLOURS + 1);
    }

    private record Scale(Instant from, Instant to) {

        int at(Instant when) {
            long all = Math.max(Duration.between(from, to).toMillis(), 1);
            long some = Duration.between(from, when).toMillis();
            return Math.clamp(some * WIDTH / all, 0, WIDTH);
        }
    }
}
