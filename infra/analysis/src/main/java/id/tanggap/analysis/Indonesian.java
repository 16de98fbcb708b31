package id.tanggap.analysis;

import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;
import org.elasticsearch.plugin.settings.AnalysisSettings;
import org.elasticsearch.plugin.settings.ListSetting;

/** Standard words, lower case, Indonesian stop words, Indonesian stems. */
@NamedComponent("indonesian")
public final class Indonesian implements AnalyzerFactory {

    /** What an index may set. */
    @AnalysisSettings
    public interface Settings {

        @ListSetting(path = "stopwords")
        List<String> stopWords();

        @ListSetting(path = "stem_exclusion")
        List<String> stemExclusion();
    }

    private final CharArraySet stopWords;
    private final CharArraySet stemExclusion;

    @Inject
    public Indonesian(Settings settings) {
        this.stopWords = stopWords(settings.stopWords());
        this.stemExclusion = new CharArraySet(settings.stemExclusion(), false);
    }

    private static CharArraySet stopWords(List<String> given) {
        if (given.isEmpty() || given.equals(List.of("_indonesian_"))) {
            return IndonesianAnalyzer.getDefaultStopSet();
        }
        return given.equals(List.of("_none_")) ? CharArraySet.EMPTY_SET : new CharArraySet(given, false);
    }

    @Override
    public Analyzer create() {
        return new IndonesianAnalyzer(stopWords, stemExclusion);
    }
}
