package id.tanggap.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;
import org.elasticsearch.plugin.settings.AnalysisSettings;
import org.elasticsearch.plugin.settings.ListSetting;
import org.jspecify.annotations.Nullable;

/** Stems given by hand, ahead of the stemmer's own: rules such as {@code perbaikan, diperbaiki => baik}. */
@NamedComponent("stemmer_override")
public final class StemmerOverride implements TokenFilterFactory {

    /** What an index may set. */
    @AnalysisSettings
    public interface Settings {

        @ListSetting(path = "rules")
        List<String> rules();
    }

    private final StemmerOverrideFilter.@Nullable StemmerOverrideMap stems;

    @Inject
    public StemmerOverride(Settings settings) {
        StemmerOverrideFilter.Builder builder = new StemmerOverrideFilter.Builder(false);
        settings.rules().forEach(rule -> add(rule, builder));
        try {
            this.stems = settings.rules().isEmpty() ? null : builder.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(String rule, StemmerOverrideFilter.Builder builder) {
        List<String> sides = List.of(rule.split("=>", -1));
        if (sides.size() != 2 || sides.get(1).isBlank() || sides.get(1).contains(",")) {
            throw new IllegalArgumentException("Invalid stemmer override rule: " + rule);
        }
        for (String word : sides.get(0).split(",", -1)) {
            if (word.isBlank()) {
                throw new IllegalArgumentException("Invalid stemmer override rule: " + rule);
            }
            builder.add(word.strip(), sides.get(1).strip());
        }
    }

    @Override
    public TokenStream create(TokenStream tokens) {
        return new StemmerOverrideFilter(tokens, Required.setting(stems, "rules", "stemmer_override"));
    }
}
