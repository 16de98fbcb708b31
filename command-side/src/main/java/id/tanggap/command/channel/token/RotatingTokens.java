package id.tanggap.command.channel.token;

import id.tanggap.events.complaint.Channel;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The tokens of X hold two hours, those of Google one; the refresh token that came with one brings the next: {@code POST
 * /2/oauth2/token}. X gives another refresh token each time, Google gives one for good.
 */
public final class RotatingTokens implements Renewal {

    private static final Duration AHEAD = Duration.ofMinutes(40);

    private final Channel platform;
    private final String clientId;
    private final String authorization;
    private final TokenEndpoint endpoint;
    private final Clock clock;

    /** @param clientSecret empty for a public client, which names itself in the request alone */
    public RotatingTokens(Channel platform, String url, String clientId, String clientSecret, Clock clock) {
        this.platform = platform;
        this.clientId = clientId;
        this.authorization = clientSecret.isBlank()
                ? ""
                : "Basic "
                        + Base64.getEncoder()
                                .encodeToString((clientId + ":" + clientSecret).getBytes(StandardCharsets.UTF_8));
        this.endpoint = new TokenEndpoint(url);
        this.clock = clock;
    }

    @Override
    public Channel platform() {
        return platform;
    }

    @Override
    public boolean serves(@Nullable String renewalToken) {
        return renewalToken != null && !clientId.isBlank();
    }

    @Override
    public Duration ahead() {
        return AHEAD;
    }

    @Override
    public Duration youngest() {
        return Duration.ZERO;
    }

    @Override
    public Fresh renew(String token, @Nullable String renewalToken) throws NotRenewed {
        if (renewalToken == null) {
            throw new NotRenewed("no refresh token");
        }
        JsonNode answer = endpoint.post(
                Map.of("grant_type", "refresh_token", "refresh_token", renewalToken, "client_id", clientId),
                authorization);
        String fresh = answer.path("access_token").asString("");
        long seconds = answer.path("expires_in").asLong(0);
        if (fresh.isBlank() || seconds <= 0) {
            throw new NotRenewed("no token");
        }
        String next = answer.path("refresh_token").asString("");
        return new Fresh(
                fresh, next.isBlank() ? renewalToken : next, clock.instant().plusSeconds(seconds));
    }
}
