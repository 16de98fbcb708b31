package id.tanggap.command.channel.token;

import id.tanggap.command.form.Day;
import id.tanggap.command.form.Fields;
import id.tanggap.events.complaint.Channel;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A token as it is sent.
 *
 * @param refreshToken what renews it, where the platform gives one beside it (X)
 * @param scopes what it permits, as the platform writes it
 * @param endsAt an instant, {@code 2026-03-02T00:00:00Z}, or a day, whose beginning in Jakarta is meant; none if it does not
 *     end
 */
record TokenForm(
        @Nullable String token,
        @Nullable String refreshToken,
        @Nullable String scopes,
        @Nullable String endsAt) {

    private static final int LONGEST = 4000;
    private static final ZoneOffset WIB = ZoneOffset.ofHours(7);

    EnteredToken read(Fields fields, Channel platform, String accountId) {
        Optional<String> entered = fields.required("token", token, LONGEST);
        Optional<Instant> ends = fields.as(
                "endsAt",
                endsAt,
                TokenForm::instant,
                "Tulis kapan token berakhir, misalnya 2026-05-01. Kosongkan bila tidak berakhir.",
                "Write when the token ends, such as 2026-05-01. Leave it out if it does not end.");
        if (refreshToken != null && refreshToken.length() > LONGEST) {
            fields.wrong("refreshToken", "Paling banyak 4000 huruf.", "At most 4000 characters.");
        }
        if (scopes != null && scopes.length() > LONGEST) {
            fields.wrong("scopes", "Paling banyak 4000 huruf.", "At most 4000 characters.");
        }
        fields.check();
        return new EnteredToken(
                platform,
                accountId,
                entered.orElseThrow(),
                fields.text(refreshToken).orElse(null),
                fields.text(scopes).orElse(null),
                ends.orElse(null));
    }

    private static Instant instant(String written) {
        try {
            return Instant.parse(written);
        } catch (DateTimeParseException notAnInstant) {
            LocalDate day = Day.of(written);
            return day.atStartOfDay(WIB).toInstant();
        }
    }

    /** A log must not know. */
    @Override
    public String toString() {
        return "TokenForm";
    }
}
