package id.tanggap.command.identity;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import id.tanggap.events.complaint.Channel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What somebody left to be reached by, as people write it: numbers, addresses, both, or something else. */
public final class Contact {

    private static final Pattern MAIL = Pattern.compile("[^\\s@,;:<>()\\[\\]/]+@[^\\s@,;:<>()\\[\\]/]+\\.[\\p{L}]{2,}");
    /** As people write the plus sign everywhere, whatever one dials here. */
    private static final Pattern ABROAD = Pattern.compile("^\\s*00(?=[1-9])");

    private static final String HERE = "ID";
    private static final int NUMBERS_AT_MOST = 5;
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private Contact() {}

    /**
     * Who left this contact: whoever leaves the same number or address first, however it is written. What else stands
     * there nobody has made sure of, and may be a neighbour's or a victim's. Who leaves nothing, or what many may have
     * ("Pak RT", "-"), is known by this complaint alone.
     */
    public static Sought of(Channel channel, @Nullable String text, String postId) {
        Optional<PersonKey> key = text == null ? Optional.empty() : key(text);
        return key.isEmpty() || text == null
                ? Sought.by(List.of(PersonKey.post(channel, postId)))
                : new Sought(List.of(key.get()), channel + ":" + PersonKey.formerSpelling(text));
    }

    /** By which whoever wrote the text is known: its first number, or else its first address. */
    public static Optional<PersonKey> key(String text) {
        return keys(text).stream().findFirst();
    }

    /** All that a text names: its numbers, then its addresses. */
    public static List<PersonKey> keys(String text) {
        List<PersonKey> mails = new ArrayList<>();
        for (MatchResult mail : MAIL.matcher(text).results().toList()) {
            mails.add(PersonKey.mail(mail.group()));
        }
        Set<PersonKey> keys = new LinkedHashSet<>(numbers(MAIL.matcher(text).replaceAll(" ")));
        keys.addAll(mails);
        return List.copyOf(keys);
    }

    private static List<PersonKey> numbers(String text) {
        PersonKey only = number(text);
        if (only != null) {
            return List.of(only);
        }
        List<PersonKey> numbers = new ArrayList<>();
        for (PhoneNumberMatch match : NUMBERS.findNumbers(text, HERE, Leniency.VALID, NUMBERS_AT_MOST)) {
            numbers.add(key(match.number()));
        }
        return numbers;
    }

    private static @Nullable PersonKey number(String text) {
        if (text.codePoints().anyMatch(Character::isLetter)) {
            return null;
        }
        try {
            PhoneNumber number = NUMBERS.parse(ABROAD.matcher(text).replaceFirst("+"), HERE);
            return NUMBERS.isPossibleNumber(number) && !number.hasExtension() ? key(number) : null;
        } catch (NumberParseException notOne) {
            return null;
        }
    }

    private static PersonKey key(PhoneNumber number) {
        return PersonKey.number(NUMBERS.format(number, PhoneNumberFormat.E164));
    }
}
