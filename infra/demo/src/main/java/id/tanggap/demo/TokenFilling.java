package id.tanggap.demo;

import id.tanggap.command.channel.token.AccessToken;
import id.tanggap.command.channel.token.TokenEntry;
import id.tanggap.demo.instagram.Member;
import id.tanggap.events.complaint.Channel;
import org.jspecify.annotations.Nullable;

/** Enters the token with which the pretend Instagram lets Tanggap speak for the accounts there, as Diskominfo would. */
final class TokenFilling {

    private final TokenEntry tokens;
    private final @Nullable String token;

    /** @param token null where there is no such platform */
    TokenFilling(TokenEntry tokens, @Nullable String token) {
        this.tokens = tokens;
        this.token = token;
    }

    void fill() {
        if (token != null) {
            AccessToken entered = new AccessToken(token);
            Cast.members().stream()
                    .filter(Member::isOfficial)
                    .forEach(account -> tokens.enter(Channel.INSTAGRAM, account.id(), entered, "diskominfo"));
        }
    }
}
