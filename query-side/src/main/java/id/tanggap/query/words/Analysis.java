package id.tanggap.query.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.id.IndonesianStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes a text apart as the index does, here: the analyzers of {@code elasticsearch/analysis.json}, made of the same parts
 * of Lucene.
 */
final class Analysis {

    private final Analyzer stems;
    private final Analyzer words;

    Analysis() {
        CharArraySet stopwords = new CharArraySet(stopwords(), false);
        stems = analyzer(tokens -> new IndonesianStemFilter(new StopFilter(tokens, stopwords)));
        words = analyzer(tokens -> tokens);
    }

    /**
     * One word of a text.
     *
     * @param term what the index keeps of it
     * @param from the first character of it in the text
     * @param to the one behind it
     */
    record Token(String term, int from, int to) {}

    /** As {@code tanggap_text} does. */
    List<Token> stems(String text) {
        return tokens(stems, text);
    }

    /** As {@code tanggap_exact} does. */
    List<Token> words(String text) {
        return tokens(words, text);
    }

    private static List<Token> tokens(Analyzer analyzer, String text) {
        List<Token> tokens = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
            OffsetAttribute place = stream.getAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(new Token(term.toString(), place.startOffset(), place.endOffset()));
            }
            stream.end();
        } catch (IOException fromMemory) {
            throw new UncheckedIOException(fromMemory);
        }
        return tokens;
    }

    @FunctionalInterface
    private interface Filters {
        TokenStream after(TokenStream tokens);
    }

    private static Analyzer analyzer(Filters filters) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer source = new StandardTokenizer();
                return new TokenStreamComponents(
                        source, filters.after(new ASCIIFoldingFilter(new LowerCaseFilter(source))));
            }
        };
    }

    private static List<String> stopwords() {
        try (InputStream json =
                Objects.requireNonNull(Analysis.class.getResourceAsStream("/elasticsearch/analysis.json"))) {
            return new JsonMapper()
                    .readTree(json)
                    .at("/filter/tanggap_stop/stopwords")
                    .valueStream()
                    .map(JsonNode::asString)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
