package id.tanggap.query.pages;

import java.util.List;
import java.util.Optional;

/** What every page says before anything else, if there is something to say, such as that all of this is invented. */
@FunctionalInterface
public interface PageNotice {

    /** Asked for every page. */
    Optional<Words> now();

    /**
     * @param message its key in the pages' messages
     * @param values what stands in it
     */
    record Words(String message, List<Object> values) {
        public Words(String message, Object... values) {
            this(message, List.of(values));
        }
    }
}
