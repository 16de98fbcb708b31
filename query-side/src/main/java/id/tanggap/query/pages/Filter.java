package id.tanggap.query.pages;

import id.tanggap.query.search.Page;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One choice of a search form, offered as what the search can still be narrowed to.
 *
 * @param of the name of the facet and of the parameter
 */
public record Filter(String of, List<Choice> choices) {

    /** @param count how many there are; null for what is chosen and has none */
    public record Choice(String key, @Nullable Long count, boolean chosen) {}

    static Filter of(String name, @Nullable Page<?> page, @Nullable String chosen) {
        List<Choice> choices = new ArrayList<>();
        if (page != null) {
            page.facets().getOrDefault(name, List.of()).stream()
                    // What has no office, category or place cannot be asked for by its absence.
                    .filter(facet -> !facet.key().equals("-"))
                    .forEach(facet -> choices.add(
                            new Choice(facet.key(), facet.count(), facet.key().equals(chosen))));
        }
        if (chosen != null && !chosen.isBlank() && choices.stream().noneMatch(Choice::chosen)) {
            choices.add(new Choice(chosen, null, true));
        }
        return new Filter(name, List.copyOf(choices));
    }
}
