package id.tanggap.command.channel.token;

import id.tanggap.command.channel.token.KeptTokens.Renewable;
import id.tanggap.command.channel.token.Renewal.Fresh;
import id.tanggap.command.channel.token.Renewal.NotRenewed;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Renews tokens ahead of their end where the platform lets it. What failed is tried again at the next look, and a person is
 * told. No two nodes renew the same token: one that rotates would be lost by that.
 */
final class TokenRenewing {

    private static final Logger log = LoggerFactory.getLogger(TokenRenewing.class);

    private final KeptTokens tokens;
    private final List<Renewal> renewals;

    TokenRenewing(KeptTokens tokens, List<Renewal> renewals) {
        this.tokens = tokens;
        this.renewals = renewals;
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
    void look() {
        for (Renewal renewal : renewals) {
            tokens.takeDue(renewal).forEach(token -> renew(renewal, token));
        }
    }

    private void renew(Renewal renewal, Renewable token) {
        try {
            Fresh fresh = renewal.renew(token.token(), token.renewalToken());
            tokens.renewed(renewal.platform(), token, fresh);
            log.info("The token of {} {} was renewed until {}", renewal.platform(), token.accountId(), fresh.endsAt());
        } catch (NotRenewed declined) {
            tokens.notRenewed(renewal.platform(), token, String.valueOf(declined.getMessage()));
            log.warn(
                    "The token of {} {} was not renewed ({}): it is tried again. See /channels.",
                    renewal.platform(),
                    token.accountId(),
                    declined.getMessage());
        }
    }
}
