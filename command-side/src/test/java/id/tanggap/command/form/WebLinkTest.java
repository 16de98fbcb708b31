package id.tanggap.command.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebLinkTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://foto.example.go.id/cikupa.jpg",
                "http://foto.example.go.id",
                "HTTPS://Foto.Example.go.id:8443/a%20b/c.jpg?x=1&y=a@b#z",
                "https://ember_satu.s3.example.com/a.jpg",
                "https://contoh.id/@warga/123",
                "https://xn--bcher-kva.example/x",
                "https://b\u00fccher.example/jalan-\u00e9",
                "http://192.0.2.7/a",
                "http://[2001:db8::1]:8080/a",
                "https://example.go.id?x",
                "https://example.go.id."
            })
    void peopleCanBeSentThere(String link) {
        assertThat(WebLink.is(link)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://x.go.id@evil.example/",
                "https://x.go.id:443@evil.example/",
                "https://x.go.id%40evil.example@evil.example/",
                "https://x.go.id\\@evil.example/",
                "https://x.go.id\\.evil.example/",
                "https:/evil.example/",
                "https:evil.example",
                "https:///evil.example",
                "https://",
                "https://:80/",
                "//evil.example/",
                "/evil",
                "javascript:alert(1)",
                "javascript://evil.example/%0aalert(1)",
                "data:text/html,x",
                "ftp://evil.example/",
                "file:///etc/passwd",
                "intent://evil.example/#Intent;end",
                "http s://evil.example/",
                " https://evil.example/",
                "https://evil.example/a b",
                "https://evil.example/a\tb",
                "https://evil.example/a\nb",
                "https://evil.example/a\u0000b",
                "https://evil.example/\u202egpj.exe",
                "https://evil.example/\u200b",
                "https://evil.example/\u00a0x",
                "https://evil\u00ad.example/",
                "https://evil.example/<script>",
                "https://evil.example/\"x",
                "https://evil.example:port/",
                "https://evil.example:123456/",
                "https://%65vil.example/",
                "https://evil..example@x/",
                "https://-/"
            })
    void nobodyIsSentThere(String link) {
        assertThat(WebLink.is(link)).isFalse();
    }
}
