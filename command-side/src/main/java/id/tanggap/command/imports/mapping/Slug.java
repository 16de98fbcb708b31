package id.tanggap.command.imports.mapping;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A name made into an id: {@code Dinas P.U. & Tata Ruang} becomes {@code dinas-p-u-tata-ruang}. A long one keeps its
 * beginning and what tells it from others.
 */
public record Slug(String value) {

    private static final int LONGEST = 60;
    private static final Pattern SILENT = Pattern.compile("[^a-z0-9]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** Nothing if the name has no letter or digit that an id may have, or only one. */
    public static Optional<Slug> of(String name) {
        String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        String slug = SILENT.matcher(plain).replaceAll("-").replaceAll("^-|-$", "");
        if (slug.length() > LONGEST) {
            slug = slug.substring(0, LONGEST - 9) + "-" + "%08x".formatted(slug.hashCode());
        }
        return slug.length() < 2 ? Optional.empty() : Optional.of(new Slug(slug));
    }
}
