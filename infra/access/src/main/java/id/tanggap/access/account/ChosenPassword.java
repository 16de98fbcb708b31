package id.tanggap.access.account;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a password must be to be chosen: long, and not the name of who chooses it (NIST SP 800-63B, without its lists). */
final class ChosenPassword {

    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    /** A name shorter than this is part of too many words. */
    private static final int TELLING_NAME = 4;

    private ChosenPassword() {}

    /** What is wrong with it; empty if it will do. */
    static Optional<PasswordFault> fault(String password, StaffMember member) {
        String normal = PasswordHashes.normal(password);
        long length = normal.codePoints().count();
        if (length < SHORTEST || normal.isBlank()) {
            return Optional.of(PasswordFault.TOO_SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(PasswordFault.TOO_LONG);
        }
        return names(member).anyMatch(plain(normal)::contains) ? Optional.of(PasswordFault.HAS_NAME) : Optional.empty();
    }

    private static Stream<String> names(StaffMember member) {
        String local = member.user().replaceFirst("@.*", "");
        return Stream.of(member.user(), local, member.displayName() == null ? "" : member.displayName())
                .map(ChosenPassword::plain)
                .filter(name -> name.length() >= TELLING_NAME);
    }

    /** Without what is put between the parts of a name. */
    private static String plain(String text) {
        return PasswordHashes.normal(text).toLowerCase(Locale.ROOT).replaceAll("[\\s._@+-]", "");
    }
}
