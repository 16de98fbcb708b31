package id.tanggap.query.search;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A text of a document in which words are looked up.
 *
 * @param field as the index calls it: indexed by stem, with a sub-field {@code exact} of words as they are
 * @param values what the document says there
 */
record SearchedText<T>(String field, Function<T, Stream<@Nullable String>> values) {

    List<String> in(T document) {
        return values.apply(document).filter(Objects::nonNull).toList();
    }
}
