package id.tanggap.access.account;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A name to sign in with, in the one form in which it is stored, looked up, counted and logged. */
public record UserName(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._@+-]{0,99}");
    private static final int LONGEST_TYPED = 400;

    public UserName {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A user name is up to 100 letters, digits and . _ @ + -");
        }
    }

    /**
     * Reads what somebody typed: capitals, blanks around it and compatible characters (NFKC) make no difference. Empty for
     * what no account can be called; a control character, such as NUL, is in no name.
     */
    public static Optional<UserName> read(String typed) {
        if (typed.length() > LONGEST_TYPED || typed.codePoints().anyMatch(Character::isISOControl)) {
            return Optional.empty();
        }
        String name = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        return FORM.matcher(name).matches() ? Optional.of(new UserName(name)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
