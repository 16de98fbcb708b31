package id.tanggap.query.words;

import id.tanggap.query.words.Analysis.Token;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.ByteRunnable;
import org.springframework.web.util.HtmlUtils;

/**
 * The passages of a text in which the words of a question stand. Marked is what the index found them by: the same stems,
 * and of a misspelt word its neighbours.
 */
final class Passages {

    private static final int MOST = 3;
    private static final int LENGTH = 160;

    private final Analysis analysis;
    private final Set<String> stems;
    private final List<ByteRunnable> neighbours;

    Passages(Analysis analysis, Set<String> stems, Set<String> misspelt) {
        this.analysis = analysis;
        this.stems = stems;
        this.neighbours = misspelt.stream()
                .map(word -> FuzzyQuery.getFuzzyAutomaton(word, Neighbours.EDITS, Neighbours.PREFIX, true)
                        .getByteRunnable())
                .toList();
    }

    /** A piece of a text, and the words found in it. */
    private record Passage(String text, int from, int to, List<Token> found) {

        long different() {
            return found.stream().map(Token::term).distinct().count();
        }

        String html() {
            StringBuilder html = new StringBuilder(2 * (to - from));
            int done = from;
            for (Token word : found) {
                html.append(escaped(done, word.from()))
                        .append("<mark>")
                        .append(escaped(word.from(), word.to()))
                        .append("</mark>");
                done = word.to();
            }
            return html.append(escaped(done, to)).toString().strip();
        }

        private String escaped(int begin, int end) {
            return HtmlUtils.htmlEscape(text.substring(begin, end), "UTF-8");
        }
    }

    /**
     * The passages of a field that hold most of the words, at most three of about a hundred and sixty characters, in their
     * order: HTML in which everything but the {@code <mark>} around a found word is escaped.
     *
     * @param texts the values of the field
     */
    List<String> of(List<String> texts) {
        List<Passage> all =
                texts.stream().flatMap(text -> passages(text, found(text))).toList();
        Comparator<Passage> telling = Comparator.comparing(Passage::different)
                .thenComparing(passage -> passage.found().size());
        return IntStream.range(0, all.size())
                .boxed()
                .sorted(Comparator.comparing(all::get, telling.reversed()))
                .limit(MOST)
                .sorted()
                .map(place -> all.get(place).html())
                .toList();
    }

    private List<Token> found(String text) {
        Stream<Token> same = analysis.stems(text).stream().filter(token -> stems.contains(token.term()));
        if (neighbours.isEmpty()) {
            return same.toList();
        }
        Stream<Token> near = analysis.words(text).stream().filter(token -> isNear(token.term()));
        List<Token> found = new ArrayList<>();
        Stream.concat(same, near).sorted(Comparator.comparingInt(Token::from)).forEach(token -> {
            if (found.isEmpty() || found.getLast().to() <= token.from()) {
                found.add(token);
            }
        });
        return found;
    }

    private boolean isNear(String word) {
        BytesRef bytes = new BytesRef(word);
        return neighbours.stream().anyMatch(each -> each.run(bytes.bytes, bytes.offset, bytes.length));
    }

    private static Stream<Passage> passages(String text, List<Token> found) {
        if (found.isEmpty()) {
            return Stream.empty();
        }
        Ends ends = new Ends(text);
        List<Passage> passages = new ArrayList<>();
        int next = 0;
        int behind = 0;
        while (next < found.size()) {
            int from = ends.beginning(behind, found.get(next));
            int to = ends.end(from, found.get(next));
            int first = next;
            // What begins in the passage ends in it, wherever the language of the text has words end.
            while (next < found.size() && found.get(next).from() < to) {
                to = Math.max(to, found.get(next).to());
                next++;
            }
            passages.add(new Passage(text, from, to, found.subList(first, next)));
            behind = to;
        }
        return passages.stream();
    }

    /** Where passages begin and end: with a sentence, or with a word where a sentence is too long. */
    private static final class Ends {

        private final String text;
        private final BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);

        Ends(String text) {
            this.text = text;
            sentences.setText(text);
        }

        /** @param behind what is part of another passage already */
        int beginning(int behind, Token first) {
            int sentence = Math.max(behind, sentences.preceding(first.from() + 1));
            return first.to() - sentence > LENGTH ? first.from() : sentence;
        }

        int end(int from, Token first) {
            int most = Math.max(from + LENGTH, first.to());
            if (most >= text.length()) {
                return text.length();
            }
            int sentence = sentences.preceding(most + 1);
            return sentence >= first.to() ? sentence : Math.max(first.to(), wordBefore(most + 1));
        }

        private int wordBefore(int place) {
            BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
            words.setText(text);
            return words.preceding(place);
        }
    }
}
