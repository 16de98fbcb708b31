package id.tanggap.command.tiktok;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import id.tanggap.command.intake.entry.ShownVideos.Shown;
import id.tanggap.command.intake.graph.Endpoint;
import id.tanggap.command.platform.Wire;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What TikTok's oEmbed tells of a video, as its documents have it. */
class TikTokVideosTest {

    @RegisterExtension
    static final WireMockExtension TIKTOK = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private static final URI LINK = URI.create("https://www.tiktok.com/@warga/video/7301234567890123456");

    private final TikTokVideos videos =
            new TikTokVideos(new Wire(new Endpoint(TIKTOK.baseUrl(), Duration.ofSeconds(2), Duration.ofSeconds(2))));

    private void tells(String body) {
        TIKTOK.stubFor(get(urlPathEqualTo("/oembed"))
                .withQueryParam("url", equalTo(LINK.toString()))
                .willReturn(okJson(body)));
    }

    @Test
    void aVideoIsShownWithItsIdItsAuthorAndItsCaption() {
        tells("""
                {"version": "1.0", "type": "video", "title": "Jalan rusak di Ciruas #banjir", "author_name": "Warga Ciruas",
                 "author_unique_id": "warga", "author_url": "https://www.tiktok.com/@warga",
                 "embed_product_id": "7301234567890123456", "provider_name": "TikTok"}""");

        assertThat(videos.at(LINK))
                .contains(new Shown("7301234567890123456", "warga", "Jalan rusak di Ciruas #banjir", "Warga Ciruas"));
    }

    @Test
    void whoIsToldByTheProfileAloneIsKnownByIt() {
        tells(
                "{\"embed_product_id\": \"7301234567890123456\", \"author_url\": \"https://www.tiktok.com/@warga.satu\"}");

        assertThat(videos.at(LINK).map(Shown::handle)).isEqualTo(Optional.of("warga.satu"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"embed_product_id\": \"../../etc\", \"author_unique_id\": \"warga\"}",
                "{\"embed_product_id\": \"7301234567890123456\"}",
                "{\"embed_product_id\": \"7301234567890123456\", \"author_url\": \"https://contoh.id/warga\"}",
                "{\"code\": 400, \"message\": \"Something went wrong\"}"
            })
    void whatNamesNoVideoOrNobodyShowsNothing(String body) {
        tells(body);

        assertThat(videos.at(LINK)).isEmpty();
    }

    @Test
    void aVideoThatIsGoneOrAPlatformThatIsAwayShowsNothing() {
        TIKTOK.stubFor(get(urlPathEqualTo("/oembed")).willReturn(aResponse().withStatus(404)));
        assertThat(videos.at(LINK)).isEmpty();

        TIKTOK.stubFor(get(urlPathEqualTo("/oembed"))
                .willReturn(aResponse().withStatus(200).withBody("<html>")));
        assertThat(videos.at(LINK)).isEmpty();
    }

    @Test
    void aRedirectIsNotFollowed() {
        TIKTOK.stubFor(get(urlPathEqualTo("/oembed"))
                .willReturn(aResponse().withStatus(302).withHeader("Location", TIKTOK.baseUrl() + "/lain")));

        assertThat(videos.at(LINK)).isEmpty();
        assertThat(TIKTOK.getAllServeEvents()).hasSize(1);
    }
}
