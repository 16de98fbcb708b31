package id.tanggap.command.channel.token;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import id.tanggap.command.TestTables;
import id.tanggap.events.complaint.Channel;
import id.tanggap.eventstore.shredding.MasterKey;
import id.tanggap.eventstore.shredding.StoredSecrets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

class KeptTokensTest {

    @RegisterExtension
    static final WireMockExtension PLATFORM = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private static final Instant ENTERED = Instant.parse("2026-03-02T02:00:00Z");
    private static final Duration TWO_WEEKS = Duration.ofDays(14);

    private final DataSource tables = TestTables.emptied("account_token");
    private final HandSetClock clock = new HandSetClock(ENTERED);
    private final Renewal instagram =
            new LongLivedTokens(Channel.INSTAGRAM, PLATFORM.baseUrl(), "ig_refresh_token", clock);
    private final Renewal x =
            new RotatingTokens(Channel.X, PLATFORM.baseUrl() + "/2/oauth2/token", "client", "secret", clock);
    private final List<Renewal> renewals = List.of(instagram, x);
    private final KeptTokens tokens = new KeptTokens(
            JdbcClient.create(tables),
            StoredSecrets.open(
                    tables, MasterKey.parse("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="), Clock.systemUTC()),
            List.of(new ConfiguredToken(Set.of(Channel.FACEBOOK, Channel.INSTAGRAM), "of the whole app")),
            renewals,
            clock);
    private final TokenRenewing renewing = new TokenRenewing(tokens, renewals);

    @Test
    void whoHasNoTokenOfTheOwnHasThatOfThePlatform() {
        assertThat(value(Channel.INSTAGRAM)).isEqualTo("of the whole app");
        assertThat(tokens.of(Channel.X, "1")).isEmpty();
    }

    @Test
    void whatWasEnteredIsSealedAndTheNextTakesItsPlace() {
        enter(Channel.INSTAGRAM, "geheim-1", null, null);
        enter(Channel.INSTAGRAM, "geheim-2", null, null);

        assertThat(value(Channel.INSTAGRAM)).isEqualTo("geheim-2");
        assertThat(JdbcClient.create(tables)
                        .sql("select account_token::text from account_token")
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .doesNotContain("geheim")
                .contains("s1.");
        assertThat(new EnteredToken(Channel.X, "1", "geheim", "geheim", null, null).toString())
                .doesNotContain("geheim");
        assertThat(tokens.of(Channel.INSTAGRAM, "1").orElseThrow().toString()).doesNotContain("geheim");
    }

    @Test
    void aPersonIsToldAheadOfTheEndAndNotAfterIt() {
        enter(Channel.FACEBOOK, "page", null, ENTERED.plus(Duration.ofDays(20)));
        assertThat(tokens.states(TWO_WEEKS)).isEqualTo(Map.of("VALID", 1L));
        clock.forward(Duration.ofDays(6));
        assertThat(tokens.states(TWO_WEEKS)).isEqualTo(Map.of("ENDS_SOON", 1L));
        clock.forward(TWO_WEEKS);
        assertThat(tokens.states(TWO_WEEKS)).isEqualTo(Map.of("ENDED", 1L));
    }

    @Test
    void aTokenThatAPlatformRefusedIsToldUntilItLetsItInAgain() {
        enter(Channel.FACEBOOK, "page", null, null);
        tokens.refused(Channel.FACEBOOK, "1", "190/460");
        assertThat(refusedBecause()).isEqualTo("190/460");
        assertThat(tokens.states(TWO_WEEKS)).isEqualTo(Map.of("REFUSED", 1L));
        tokens.accepted(Channel.FACEBOOK, "1");
        assertThat(tokens.states(TWO_WEEKS)).isEqualTo(Map.of("VALID", 1L));
        assertThat(refusedBecause()).isEmpty();
    }

    private String refusedBecause() {
        return JdbcClient.create(tables)
                .sql("select coalesce(refused_because, '') from account_token")
                .query(String.class)
                .single();
    }

    @Test
    void aLongLivedTokenIsRenewedAMonthAheadAndNotBefore() {
        PLATFORM.stubFor(get(urlPathEqualTo("/refresh_access_token"))
                .withQueryParam("grant_type", equalTo("ig_refresh_token"))
                .withQueryParam("access_token", equalTo("first"))
                .willReturn(okJson("{\"access_token\": \"second\", \"expires_in\": 5184000}")));
        enter(Channel.INSTAGRAM, "first", null, ENTERED.plus(Duration.ofDays(60)));

        renewing.look();
        assertThat(value(Channel.INSTAGRAM)).isEqualTo("first");

        clock.forward(Duration.ofDays(31));
        renewing.look();
        assertThat(value(Channel.INSTAGRAM)).isEqualTo("second");
        assertThat(tokens.takeDue(instagram))
                .as("it holds for another two months")
                .isEmpty();
    }

    @Test
    void aRotatingTokenBringsItsFollowerAndTheFollowersFollower() {
        PLATFORM.stubFor(post(urlPathEqualTo("/2/oauth2/token"))
                .withBasicAuth("client", "secret")
                .withRequestBody(containing("refresh_token=beside-first"))
                .willReturn(okJson(
                        "{\"access_token\": \"second\", \"refresh_token\": \"beside-second\", \"expires_in\": 7200}")));
        enter(Channel.X, "first", "beside-first", ENTERED.plus(Duration.ofHours(2)));
        assertThat(tokens.states(TWO_WEEKS)).as("it is renewed by itself").isEqualTo(Map.of("VALID", 1L));

        clock.forward(Duration.ofMinutes(90));
        renewing.look();

        assertThat(value(Channel.X)).isEqualTo("second");
        clock.forward(Duration.ofMinutes(90));
        assertThat(tokens.takeDue(x)).singleElement().satisfies(due -> {
            assertThat(due.token()).isEqualTo("second");
            assertThat(due.renewalToken()).isEqualTo("beside-second");
        });
        assertThat(tokens.takeDue(x)).as("no other node renews it meanwhile").isEmpty();
    }

    @Test
    void whatCouldNotBeRenewedIsToldAndTriedAgain() {
        PLATFORM.stubFor(get(urlPathEqualTo("/refresh_access_token")).willReturn(serverError()));
        enter(Channel.INSTAGRAM, "first", null, ENTERED.plus(Duration.ofDays(12)));
        clock.forward(Duration.ofDays(1));

        renewing.look();

        assertThat(value(Channel.INSTAGRAM)).isEqualTo("first");
        assertThat(tokens.states(TWO_WEEKS)).isEqualTo(Map.of("ENDS_SOON", 1L));
        assertThat(tokens.takeDue(instagram)).hasSize(1);
    }

    private String value(Channel platform) {
        return tokens.of(platform, "1").orElseThrow().value();
    }

    private void enter(Channel platform, String token, @Nullable String beside, @Nullable Instant endsAt) {
        tokens.keep(new EnteredToken(platform, "1", token, beside, null, endsAt), "diskominfo");
    }

    private static final class HandSetClock extends Clock {

        private Instant now;

        HandSetClock(Instant now) {
            this.now = now;
        }

        void forward(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
