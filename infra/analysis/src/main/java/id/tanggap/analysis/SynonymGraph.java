package id.tanggap.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.text.ParseException;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.synonym.SolrSynonymParser;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;
import org.elasticsearch.plugin.settings.AnalysisSettings;
import org.elasticsearch.plugin.settings.BooleanSetting;
import org.elasticsearch.plugin.settings.ListSetting;
import org.jspecify.annotations.Nullable;

/**
 * Words that mean the same, phrases included, in the format of Solr: {@code pdam, perusahaan air => pdam}.
 *
 * <p>The built-in one reads the rules with the analyzer in which it stands. The stable plugin interface does not show that
 * analyzer, so here they are read as standard words in lower case: put this filter directly behind {@code lowercase},
 * ahead of any stemmer, and both behave alike.
 */
@NamedComponent("synonym_graph")
public final class SynonymGraph implements TokenFilterFactory {

    /** What an index may set. */
    @AnalysisSettings
    public interface Settings {

        @ListSetting(path = "synonyms")
        List<String> synonyms();

        @BooleanSetting(path = "expand", defaultValue = true)
        boolean expand();
    }

    private final @Nullable SynonymMap synonyms;

    @Inject
    public SynonymGraph(Settings settings) {
        try (Analyzer words = new StandardAnalyzer(CharArraySet.EMPTY_SET)) {
            SolrSynonymParser parser = new SolrSynonymParser(true, settings.expand(), words);
            parser.parse(new StringReader(String.join("\n", settings.synonyms())));
            this.synonyms = settings.synonyms().isEmpty() ? null : parser.build();
        } catch (IOException | ParseException e) {
            throw new IllegalArgumentException("failed to build synonyms", e);
        }
    }

    @Override
    public TokenStream create(TokenStream tokens) {
        SynonymMap map = Required.setting(synonyms, "synonyms", "synonym_graph");
        return map.fst == null ? tokens : new SynonymGraphFilter(tokens, map, false);
    }
}
