package id.tanggap.analysis;

import java.util.List;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.SetKeywordMarkerFilter;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;
import org.elasticsearch.plugin.settings.AnalysisSettings;
import org.elasticsearch.plugin.settings.BooleanSetting;
import org.elasticsearch.plugin.settings.ListSetting;
import org.jspecify.annotations.Nullable;

/** Protects words from the stemmer behind it. */
@NamedComponent("keyword_marker")
public final class KeywordMarker implements TokenFilterFactory {

    /** What an index may set. */
    @AnalysisSettings
    public interface Settings {

        @ListSetting(path = "keywords")
        List<String> keywords();

        @BooleanSetting(path = "ignore_case", defaultValue = false)
        boolean ignoreCase();
    }

    private final @Nullable CharArraySet keywords;

    @Inject
    public KeywordMarker(Settings settings) {
        this.keywords =
                settings.keywords().isEmpty() ? null : new CharArraySet(settings.keywords(), settings.ignoreCase());
    }

    @Override
    public TokenStream create(TokenStream tokens) {
        return new SetKeywordMarkerFilter(tokens, Required.setting(keywords, "keywords", "keyword_marker"));
    }
}
