package id.tanggap.analysis;

import org.jspecify.annotations.Nullable;

/**
 * Settings that a component cannot do without. Elasticsearch makes one instance of each component without any setting,
 * for every index, whether it is used or not: so what is missing may only be said when the component is used.
 */
final class Required {

    private Required() {}

    static <T> T setting(@Nullable T value, String name, String component) {
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing for '" + component + "'");
        }
        return value;
    }
}
