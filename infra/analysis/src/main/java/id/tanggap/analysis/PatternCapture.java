package id.tanggap.analysis;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.pattern.PatternCaptureGroupTokenFilter;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;
import org.elasticsearch.plugin.settings.AnalysisSettings;
import org.elasticsearch.plugin.settings.BooleanSetting;
import org.elasticsearch.plugin.settings.ListSetting;
import org.jspecify.annotations.Nullable;

/** One more token for each group that a regular expression captures. */
@NamedComponent("pattern_capture")
public final class PatternCapture implements TokenFilterFactory {

    /** What an index may set. */
    @AnalysisSettings
    public interface Settings {

        @ListSetting(path = "patterns")
        List<String> patterns();

        @BooleanSetting(path = "preserve_original", defaultValue = true)
        boolean preserveOriginal();
    }

    private final Pattern @Nullable [] patterns;
    private final boolean preserveOriginal;

    @Inject
    public PatternCapture(Settings settings) {
        this.patterns = settings.patterns().isEmpty()
                ? null
                : settings.patterns().stream().map(Pattern::compile).toArray(Pattern[]::new);
        this.preserveOriginal = settings.preserveOriginal();
    }

    @Override
    public TokenStream create(TokenStream tokens) {
        return new PatternCaptureGroupTokenFilter(
                tokens, preserveOriginal, Required.setting(patterns, "patterns", "pattern_capture"));
    }
}
