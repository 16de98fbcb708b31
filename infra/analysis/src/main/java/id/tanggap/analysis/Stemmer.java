package id.tanggap.analysis;

import java.util.Locale;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.id.IndonesianStemFilter;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;
import org.elasticsearch.plugin.settings.AnalysisSettings;
import org.elasticsearch.plugin.settings.StringSetting;

/**
 * The stems of a language: {@code indonesian}, or {@code english} (the default).
 *
 * <p>The built-in one knows many more languages; here another language is refused.
 */
@NamedComponent("stemmer")
public final class Stemmer implements TokenFilterFactory {

    /** What an index may set. */
    @AnalysisSettings
    public interface Settings {

        @StringSetting(path = "language", defaultValue = "")
        String language();

        @StringSetting(path = "name", defaultValue = "porter")
        String name();
    }

    private final String language;

    @Inject
    public Stemmer(Settings settings) {
        String given = settings.language().isEmpty() ? settings.name() : settings.language();
        this.language = given.toLowerCase(Locale.ROOT);
        if (!language.equals("indonesian") && !language.equals("english") && !language.equals("porter")) {
            throw new IllegalArgumentException("stemmer knows 'indonesian' and 'english' here, not '" + given + "'");
        }
    }

    @Override
    public TokenStream create(TokenStream tokens) {
        return language.equals("indonesian") ? new IndonesianStemFilter(tokens) : new PorterStemFilter(tokens);
    }
}
