package id.tanggap.command.channel.token;

import id.tanggap.events.complaint.Channel;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The long-lived tokens of Instagram and Threads hold 60 days, and are renewed by themselves once they are a day old: {@code
 * GET /refresh_access_token}.
 */
public final class LongLivedTokens implements Renewal {

    private static final Duration AHEAD = Duration.ofDays(30);
    private static final Duration YOUNGEST = Duration.ofDays(1);

    private final Channel platform;
    private final String grant;
    private final TokenEndpoint endpoint;
    private final Clock clock;

    /** @param grant {@code ig_refresh_token} or {@code th_refresh_token} */
    public LongLivedTokens(Channel platform, String baseUrl, String grant, Clock clock) {
        this.platform = platform;
        this.grant = grant;
        this.endpoint = new TokenEndpoint(baseUrl + "/refresh_access_token");
        this.clock = clock;
    }

    @Override
    public Channel platform() {
        return platform;
    }

    @Override
    public boolean serves(@Nullable String renewalToken) {
        return true;
    }

    @Override
    public Duration ahead() {
        return AHEAD;
    }

    @Override
    public Duration youngest() {
        return YOUNGEST;
    }

    @Override
    public Fresh renew(String token, @Nullable String renewalToken) throws NotRenewed {
        JsonNode answer = endpoint.get(Map.of("grant_type", grant, "access_token", token));
        String fresh = answer.path("access_token").asString("");
        long seconds = answer.path("expires_in").asLong(0);
        if (fresh.isBlank() || seconds <= 0) {
            throw new NotRenewed("no token");
        }
        return new Fresh(fresh, null, clock.instant().plusSeconds(seconds));
    }
}
