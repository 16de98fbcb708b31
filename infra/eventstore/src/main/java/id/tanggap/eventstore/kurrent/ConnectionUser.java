package id.tanggap.eventstore.kurrent;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whom a connection string names. */
record ConnectionUser(String name, String password) {

    private static final Pattern USER = Pattern.compile("^[a-z+]+://([^:@/]+):([^@/]*)@");

    static Optional<ConnectionUser> of(String connectionString) {
        Matcher user = USER.matcher(connectionString.strip());
        return user.find()
                ? Optional.of(new ConnectionUser(decoded(user.group(1)), decoded(user.group(2))))
                : Optional.empty();
    }

    /** For the header of that name. */
    String authorization() {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** The password is no one's to read. */
    @Override
    public String toString() {
        return "ConnectionUser[" + name + "]";
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
