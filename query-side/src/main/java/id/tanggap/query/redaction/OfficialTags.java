package id.tanggap.query.redaction;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Official accounts after an at sign: they stay, before anything else takes them for part of an address. */
final class OfficialTags implements Rule {
    private static final Pattern TAG = Pattern.compile("(?<![\\p{L}\\p{N}._%+'\\-])@(" + Handles.HANDLE + ")");

    private final Predicate<String> official;

    OfficialTags(Predicate<String> official) {
        this.official = official;
    }

    @Override
    public boolean concerns(Glimpse glimpse) {
        return glimpse.hasAt();
    }

    @Override
    public void find(Masks masks, Glimpse glimpse) {
        masks.keep(TAG, tag -> Handles.isOfficial(official, tag.group(1)));
    }
}
