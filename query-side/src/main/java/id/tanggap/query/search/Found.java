package id.tanggap.query.search;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;

/**
 * A complaint that a search found; its fields lie flat beside the highlights.
 *
 * @param highlights by field, passages that contain words of the search: HTML in which everything but the {@code <mark>}
 *     around a found word is escaped
 */
public record Found<T>(@JsonUnwrapped T complaint, Map<String, List<String>> highlights) {}
