package id.tanggap.bench.figure;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Figures as Markdown, which reads well on a terminal as well. */
final class Table {

    private static final String HEAD = """
            | figure | Tanggap | beside it | ratio | bar | |
            |---|---|---|---|---|---|
            """;

    private Table() {}

    static String of(Outcome outcome) {
        StringBuilder table = new StringBuilder();
        if (!outcome.figures().isEmpty()) {
            table.append(HEAD);
            outcome.figures().forEach(figure -> table.append(row(figure)));
            notes(outcome.figures(), table);
        }
        outcome.failures()
                .forEach(failure -> table.append(table.isEmpty() ? "" : "\n")
                        .append("**It came to no end:** ")
                        .append(failure.replace('\n', ' '))
                        .append('\n'));
        return table.toString();
    }

    private static String row(Figure figure) {
        return "| %s | %s | %s | %s | %s | %s |%n"
                .formatted(
                        figure.what(),
                        spread(figure.ours(), figure.unit()),
                        spread(figure.beside(), figure.unit()),
                        spread(figure.ratio(), ""),
                        figure.bar(),
                        figure.verdict());
    }

    static String summary(Figure figure) {
        StringBuilder line = new StringBuilder(spread(figure.ours(), figure.unit()));
        if (figure.beside() != null) {
            line.append(" beside ").append(spread(figure.beside(), figure.unit()));
        }
        if (figure.ratio() != null) {
            line.append(" = ").append(spread(figure.ratio(), ""));
        }
        return line.append(' ')
                .append(figure.bar())
                .append(' ')
                .append(figure.verdict())
                .toString()
                .strip();
    }

    private static void notes(List<Figure> figures, StringBuilder table) {
        List<String> notes = figures.stream()
                .filter(figure -> !figure.note().isBlank())
                .map(figure -> "- " + figure.what() + ": " + figure.note() + "\n")
                .toList();
        if (!notes.isEmpty()) {
            table.append('\n');
            notes.forEach(table::append);
        }
    }

    private static String spread(@Nullable Spread spread, String unit) {
        if (spread == null) {
            return "";
        }
        String range =
                spread.rounds() == 1 ? "" : " (%s – %s)".formatted(number(spread.least()), number(spread.most()));
        return number(spread.median()) + (unit.isEmpty() ? "" : " " + unit) + range;
    }

    /** Three digits that count. */
    static String number(double value) {
        double size = Math.abs(value);
        String format = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.3f";
        return String.format(Locale.ROOT, format, value);
    }
}
