package id.tanggap.analysis;

import java.io.Reader;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.charfilter.HTMLStripCharFilter;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.CharFilterFactory;
import org.elasticsearch.plugin.settings.AnalysisSettings;
import org.elasticsearch.plugin.settings.ListSetting;

/** Leaves out HTML elements and decodes entities. */
@NamedComponent("html_strip")
public final class HtmlStrip implements CharFilterFactory {

    /** What an index may set. */
    @AnalysisSettings
    public interface Settings {

        @ListSetting(path = "escaped_tags")
        List<String> escapedTags();
    }

    private final Set<String> escapedTags;

    @Inject
    public HtmlStrip(Settings settings) {
        this.escapedTags = Set.copyOf(settings.escapedTags());
    }

    @Override
    public Reader create(Reader reader) {
        return new HTMLStripCharFilter(reader, escapedTags);
    }
}
