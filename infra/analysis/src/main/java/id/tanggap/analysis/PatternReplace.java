package id.tanggap.analysis;

import java.io.Reader;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.CharFilterFactory;
import org.elasticsearch.plugin.settings.AnalysisSettings;
import org.elasticsearch.plugin.settings.StringSetting;
import org.jspecify.annotations.Nullable;

/**
 * Replaces what a regular expression finds.
 *
 * <p>The built-in one takes {@code flags} as well; here they belong into the expression, as in {@code (?i)}, which works
 * on both.
 */
@NamedComponent("pattern_replace")
public final class PatternReplace implements CharFilterFactory {

    /** What an index may set. */
    @AnalysisSettings
    public interface Settings {

        @StringSetting(path = "pattern", defaultValue = "")
        String pattern();

        @StringSetting(path = "replacement", defaultValue = "")
        String replacement();
    }

    private final @Nullable Pattern pattern;
    private final String replacement;

    @Inject
    public PatternReplace(Settings settings) {
        this.pattern = settings.pattern().isEmpty() ? null : Pattern.compile(settings.pattern());
        this.replacement = settings.replacement();
    }

    @Override
    public Reader create(Reader reader) {
        return new PatternReplaceCharFilter(
                Required.setting(pattern, "pattern", "pattern_replace"), replacement, reader);
    }

    @Override
    public Reader normalize(Reader reader) {
        return create(reader);
    }
}
