package id.tanggap.access.report;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/** What <a href="https://www.rfc-editor.org/rfc/rfc9116">security.txt</a> says, as long as it holds. */
final class SecurityTxt {

    private static final Set<String> SCHEMES = Set.of("mailto", "https", "tel");

    /** For how long a reader may believe what has no end of its own. */
    private static final Duration BELIEVED = Duration.ofDays(90);

    private final List<URI> contacts;
    private final @Nullable Instant end;

    /** @throws InvalidConfigurationPropertyValueException where nobody could follow it */
    SecurityTxt(ReportProperties properties, Instant now) {
        contacts = properties.securityContact();
        contacts.forEach(SecurityTxt::requireAddress);
        LocalDate until = properties.securityContactUntil();
        end = until == null
                ? null
                : until.plusDays(1).atStartOfDay(ZoneOffset.UTC).minusSeconds(1).toInstant();
        if (!contacts.isEmpty() && end != null && end.isBefore(now)) {
            throw new InvalidConfigurationPropertyValueException(
                    "tanggap.access.security-contact-until",
                    until,
                    "Tanggal ini sudah lewat. Periksa tanggap.access.security-contact, lalu tulis hari terakhir yang baru,"
                            + " atau hapus pengaturan ini. / That day has passed. Look whether"
                            + " tanggap.access.security-contact still holds, and set a new last day or none.");
        }
    }

    private static void requireAddress(URI contact) {
        String scheme = contact.getScheme();
        if (scheme == null || !SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))) {
            throw new InvalidConfigurationPropertyValueException(
                    "tanggap.access.security-contact",
                    contact,
                    "Tulis alamat lengkap dengan mailto:, https:// atau tel:, misalnya mailto:keamanan@kota.go.id. / Write"
                            + " a whole address with mailto:, https:// or tel:, such as mailto:keamanan@kota.go.id.");
        }
    }

    /** The text, or nothing where nobody is named any more. */
    Optional<String> at(Instant now) {
        Instant expires = end == null ? now.plus(BELIEVED).truncatedTo(ChronoUnit.DAYS) : end;
        if (contacts.isEmpty() || !now.isBefore(expires)) {
            return Optional.empty();
        }
        return Optional.of(contacts.stream()
                .map(contact -> "Contact: " + contact.toASCIIString() + "\n")
                .collect(Collectors.joining("", "", "Expires: " + expires + "\nPreferred-Languages: id, en\n")));
    }
}
