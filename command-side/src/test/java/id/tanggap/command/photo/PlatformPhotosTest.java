package id.tanggap.command.photo;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.tanggap.command.channel.token.AccessToken;
import id.tanggap.command.channel.token.AccountTokens;
import id.tanggap.command.intake.meta.MetaProperties;
import id.tanggap.command.photo.PhotoFetch.Fetched;
import id.tanggap.command.photo.PhotoFetch.Had;
import id.tanggap.command.photo.PhotoFetch.NotNow;
import id.tanggap.command.photo.PhotoFetch.NotToBeHad;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.PhotoMissing;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a double of the Graph API, which tells addresses of its own. */
class PlatformPhotosTest {

    private static final byte[] PHOTO = {1, 2, 3};

    private HttpServer graph;

    @BeforeEach
    void listen() throws IOException {
        graph = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        graph.createContext("/v23.0/900", exchange -> answer(exchange, 200, json()));
        graph.createContext(
                "/v23.0/901",
                exchange -> answer(exchange, 400, "{\"error\": {\"code\": 100}}".getBytes(StandardCharsets.UTF_8)));
        graph.createContext(
                "/photo",
                exchange -> answer(
                        exchange,
                        "Bearer token".equals(exchange.getRequestHeaders().getFirst("Authorization")) ? 200 : 401,
                        PHOTO));
        for (int status : new int[] {200, 403, 404, 410, 429, 503, 302}) {
            graph.createContext("/cdn/" + status, exchange -> answer(exchange, status, PHOTO));
        }
        graph.start();
    }

    @AfterEach
    void end() {
        graph.stop(0);
    }

    private byte[] json() {
        return ("{\"url\": \"" + address() + "/photo?signed=1\", \"mime_type\": \"image/jpeg\", \"id\": \"900\"}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private String address() {
        return "http://127.0.0.1:" + graph.getAddress().getPort();
    }

    private PlatformPhotos platforms(String token) {
        MetaProperties meta =
                new MetaProperties("", "", address() + "/v23.0", "", "", Duration.ofSeconds(5), Duration.ofSeconds(5));
        AccountTokens tokens =
                (platform, account) -> platform.equals(Channel.WHATSAPP) && account.equals("106") && !token.isEmpty()
                        ? Optional.of(new AccessToken(token))
                        : Optional.empty();
        return new PlatformPhotos(meta, tokens, Studio.BOUNDS, Set.of("fbcdn.net"));
    }

    @Test
    void whatsAppTellsAnAddressForAnIdWhichIsAskedWithTheToken() {
        assertThat(platforms("token").fetch("whatsapp:106/900"))
                .isInstanceOfSatisfying(
                        Had.class, had -> assertThat(had.photo()).isEqualTo(PHOTO));
    }

    @Test
    void whatWhatsAppDoesNotKnowAnyMoreHasEnded() {
        assertThat(platforms("token").fetch("whatsapp:106/901")).isEqualTo(new NotToBeHad(PhotoMissing.EXPIRED));
    }

    @Test
    void withoutATokenItIsAskedLater() {
        assertThat(platforms("").fetch("whatsapp:106/900")).isEqualTo(new NotNow(PhotoMissing.REFUSED));
    }

    @ParameterizedTest
    @CsvSource({"403, EXPIRED", "404, EXPIRED", "410, EXPIRED", "302, REFUSED"})
    void whatIsNotThereIsNotAskedForAgain(int status, PhotoMissing why) {
        assertThat(fetch(status)).isEqualTo(new NotToBeHad(why));
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void whatIsBusyIsAskedAgain(int status) {
        assertThat(fetch(status)).isEqualTo(new NotNow(PhotoMissing.UNREACHABLE));
    }

    @Test
    void anAddressOfAPlatformIsAskedWithoutTheToken() {
        assertThat(fetch(200)).isInstanceOf(Had.class);
        assertThat(platforms("token").fetch(address() + "/photo")).isEqualTo(new NotNow(PhotoMissing.REFUSED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/meta-data",
                "https://localhost/admin",
                "https://fbcdn.net.example.org/1.jpg",
                "http://scontent.fbcdn.net/1.jpg",
                "file:///etc/passwd",
                "no address at all",
                "whatsapp:106/../admin"
            })
    void anAddressThatIsNoPlatformsIsNeverAsked(String reference) {
        assertThat(platforms("token").fetch(reference)).isEqualTo(new NotToBeHad(PhotoMissing.REFUSED));
    }

    private Fetched fetch(int status) {
        return platforms("token").fetch(address() + "/cdn/" + status);
    }
}
