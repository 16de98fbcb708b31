package id.tanggap.access.own;

import id.tanggap.access.account.ApiToken;
import id.tanggap.access.account.StaffMember;
import id.tanggap.access.account.Tokens;
import id.tanggap.access.account.Tokens.Made;
import id.tanggap.access.problem.Bilingual;
import id.tanggap.access.problem.Problem;
import id.tanggap.access.session.Presented;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;

/** The tokens of who is signed in. */
final class OwnTokens {

    private static final Period LONGEST = Period.ofYears(1);
    private static final int MOST = 20;

    private final Tokens tokens;
    private final Clock clock;
    private final ZoneId zone;

    OwnTokens(Tokens tokens, Clock clock, ZoneId zone) {
        this.tokens = tokens;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Makes a token. A name is given once at a time, so that a wish that was sent twice leaves one token.
     *
     * @throws Problem naming what is wrong with the wish
     */
    Made make(StaffMember member, NewToken wish, HttpServletRequest request) {
        if (Presented.bearerToken(request).isPresent()) {
            throw new Problem(
                    HttpStatus.FORBIDDEN,
                    "sign-in-for-tokens",
                    new Bilingual(
                            "Token tidak dapat membuat token lain. Masuk dengan kata sandi, lalu buat di /account.",
                            "A token cannot make another one. Sign in with the password and make it at /account."));
        }
        String name = Objects.requireNonNull(wish.name()).strip();
        LocalDate ends = withinAYear(Objects.requireNonNull(wish.ends()));
        List<ApiToken> valid = tokens.of(member.user());
        if (valid.size() >= MOST) {
            throw conflict(
                    "too-many-tokens",
                    "Anda sudah memiliki " + MOST + " token. Cabut dahulu yang tidak dipakai.",
                    "You have " + MOST + " tokens already. Revoke those that are not used first.");
        }
        if (valid.stream().anyMatch(token -> token.name().equalsIgnoreCase(name))) {
            throw conflict(
                            "token-name-taken",
                            "Sudah ada token dengan nama ini. Pakai nama lain, atau cabut dahulu yang itu.",
                            "There is a token of this name. Take another name, or revoke that one first.")
                    .at("name");
        }
        return tokens.make(
                member.user(), name, ends.plusDays(1).atStartOfDay(zone).toInstant());
    }

    private LocalDate withinAYear(LocalDate ends) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        if (ends.isBefore(today) || ends.isAfter(today.plus(LONGEST))) {
            throw new Problem(
                            HttpStatus.BAD_REQUEST,
                            "token-end",
                            new Bilingual(
                                    "Tanggal berakhir antara hari ini dan " + today.plus(LONGEST) + ".",
                                    "The end lies between today and " + today.plus(LONGEST) + "."))
                    .at("ends");
        }
        return ends;
    }

    /** Revokes a token; one that is not valid any more is as was wanted. */
    void revoke(StaffMember member, UUID token) {
        tokens.revoke(member.user(), token);
    }

    private static Problem conflict(String slug, String id, String en) {
        return new Problem(HttpStatus.CONFLICT, slug, new Bilingual(id, en));
    }
}
