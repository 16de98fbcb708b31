package id.tanggap.command.channel.token;

import id.tanggap.access.account.StaffMember;
import id.tanggap.access.problem.Bilingual;
import id.tanggap.access.problem.Problem;
import id.tanggap.command.channel.ChannelSpellings;
import id.tanggap.command.form.Done;
import id.tanggap.command.form.Fields;
import id.tanggap.events.complaint.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** Tokens of accounts over HTTP. What was entered is never shown again. */
@RestController
final class TokenController {

    private static final Logger log = LoggerFactory.getLogger(TokenController.class);

    private final KeptTokens tokens;
    private final RegisteredAccounts accounts;

    TokenController(KeptTokens tokens, RegisteredAccounts accounts) {
        this.tokens = tokens;
        this.accounts = accounts;
    }

    /** @param endsAt null if it does not end, or nobody knows */
    record Kept(String platform, String account, @Nullable Instant endsAt) implements Done {}

    /** A page's form can only post. */
    @RequestMapping(
            path = "/api/channels/{platform}/{account}/token",
            method = {RequestMethod.PUT, RequestMethod.POST})
    Kept enter(
            @PathVariable String platform,
            @PathVariable String account,
            @RequestBody TokenForm form,
            @AuthenticationPrincipal StaffMember member) {
        Channel channel = ChannelSpellings.ofTheKnown()
                .read(platform)
                .filter(known -> accounts.has(known, account))
                .orElseThrow(() -> unknown(platform, account));
        EnteredToken entered = form.read(new Fields(), channel, account);
        tokens.keep(entered, member.user());
        log.info("{} entered a token of {} {}", member.user(), channel, account);
        return new Kept(channel.word(), account, entered.endsAt());
    }

    private static Problem unknown(String platform, String account) {
        String name = platform + " " + account;
        return new Problem(
                        HttpStatus.NOT_FOUND,
                        "the-account-is-registered",
                        new Bilingual(
                                "Akun " + name
                                        + " belum terdaftar pada OPD, kepala, atau pimpinan mana pun. Daftarkan dahulu"
                                        + " di /registry.",
                                "The account " + name + " is no OPD's, no head's and no leader's by the register."
                                        + " Register it first at /registry."))
                .at("account");
    }
}
