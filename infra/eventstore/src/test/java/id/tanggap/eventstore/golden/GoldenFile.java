package id.tanggap.eventstore.golden;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One stored form: {@code NAME/REVISION.json}, or {@code NAME/REVISION.bare.json} without its optional parts. */
record GoldenFile(String name, int revision, boolean bare) implements Comparable<GoldenFile> {

    private static final Pattern FORM = Pattern.compile("([1-9][0-9]*)(\\.bare)?\\.json");

    static Optional<GoldenFile> of(String name, Path file) {
        Matcher form = FORM.matcher(file.getFileName().toString());
        return form.matches()
                ? Optional.of(new GoldenFile(name, Integer.parseInt(form.group(1)), form.group(2) != null))
                : Optional.empty();
    }

    Path in(Path folder) {
        return folder.resolve(toString());
    }

    @Override
    public int compareTo(GoldenFile other) {
        return Comparator.comparingInt(GoldenFile::revision)
                .thenComparing(GoldenFile::bare)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return name + "/" + revision + (bare ? ".bare" : "") + ".json";
    }
}
