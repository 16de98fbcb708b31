package id.tanggap.query.redaction;

import id.tanggap.events.text.Passage;
import id.tanggap.events.text.Shadow;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of a text what would let a stranger find, call or impersonate somebody: telephone and identity numbers,
 * accounts at banks and suppliers, addresses of mail, of profiles and of homes, neighbourhoods (RT, RW), spots on a map,
 * handles that are not official, the plate of a vehicle, names that a word announces, the author's own name, and what staff covered by hand. In doubt it masks: a
 * masked house number costs a reader little, a published number costs a citizen much. Places, dates, sums of money and
 * public hotlines stay, because a complaint is about them. Names of others it cannot tell from other words.
 *
 * <p>What it masks it names in brackets, so that the sentence still reads. Masking a masked text changes nothing.
 */
public final class Redaction {
    /** What stands where a link is covered. */
    public static final String COVERED_LINK = Cover.LINK.inBrackets();

    /** What stands where a telephone number is covered. */
    public static final String COVERED_TELEPHONE = Cover.PHONE.inBrackets();

    private static final int MOST_ROUNDS = 3;

    private final List<Passage> passages;
    private final Links links;
    private final List<Rule> rules;

    private Redaction(Set<String> official, AuthorNames author, List<Passage> passages, int decimals) {
        this.passages = passages;
        Predicate<String> mayBeNamed = handle -> official.contains(plain(handle));
        this.links = new Links(mayBeNamed, author, passages);
        Set<String> telephones = new HashSet<>();
        official.stream()
                .map(Numbers::normal)
                .filter(number -> number.length() >= Numbers.FEWEST_OF_A_TELEPHONE)
                .forEach(telephones::add);
        this.rules = List.of(
                links,
                new OfficialTags(mayBeNamed),
                new MailAddresses(),
                new Handles(mayBeNamed),
                new Secrets(),
                author,
                new AnnouncedNames(),
                new Plates(),
                new Homes(),
                new Coordinates(decimals),
                new Numbers(telephones));
    }

    /**
     * @param official handles of official accounts, which may be named in public
     * @param author the name or handle of who posted, null when unknown
     * @param passages what staff covered by hand, wherever it stands
     * @param decimals that are left of a degree where coordinates stand
     */
    public static Redaction of(
            Collection<String> official, @Nullable String author, Collection<String> passages, int decimals) {
        Set<String> handles = new HashSet<>();
        official.forEach(handle -> handles.add(plain(handle)));
        boolean isOfficial = author != null && handles.contains(plain(author));
        return new Redaction(
                handles,
                AuthorNames.of(isOfficial ? null : author),
                passages.stream().map(Passage::of).toList(),
                decimals);
    }

    public String mask(String text) {
        return mask(text, UnaryOperator.identity());
    }

    /** Again as long as what one rule covered lets another one see more. */
    String mask(String text, UnaryOperator<CharSequence> sight) {
        String masked = maskOnce(text, sight);
        String before = text;
        for (int more = 1; more < MOST_ROUNDS && !masked.equals(before); more++) {
            before = masked;
            masked = maskOnce(masked, sight);
        }
        return masked;
    }

    private String maskOnce(String text, UnaryOperator<CharSequence> sight) {
        Shadow shadow = Shadow.of(text);
        Masks masks = new Masks(shadow, sight);
        masks.keepCovers();
        for (Passage passage : passages) {
            passage.in(shadow).stream()
                    .filter(span -> masks.signs().charAt(span.from()) != Masks.TAKEN)
                    .forEach(span -> masks.cover(span.from(), span.to(), Cover.BY_HAND));
        }
        Glimpse glimpse = Glimpse.of(masks.signs());
        for (Rule rule : rules) {
            if (rule.concerns(glimpse)) {
                rule.find(masks, glimpse);
            }
        }
        return masks.applied();
    }

    /** Whether everybody may see a link: it tells nothing about a person by what stands in it. */
    public boolean isHarmless(String url) {
        return links.isHarmless(url);
    }

    private static String plain(String handle) {
        String plain = handle.strip().toLowerCase(Locale.ROOT);
        int end = plain.length();
        while (end > 0 && plain.charAt(end - 1) == '.') {
            end--;
        }
        return plain.substring(plain.startsWith("@") && end > 0 ? 1 : 0, end);
    }
}
