package id.tanggap.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is said on bare connections, by those who mean no good and by those who cannot do better. */
@AccessTest
@ExtendWith(OutputCaptureExtension.class)
class ArrivalTest {

    private static final Duration CUT_OFF = Duration.ofSeconds(5);
    private static final Duration NOW_AND_THEN = Duration.ofMillis(100);

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"GET / HTTP/1.1\r\nHost: a\r\nX-A: ", "GET /", "POST /reports HTTP/1.1\r\n"})
    void a_head_that_trickles_in_is_cut_off(String begun) throws IOException {
        try (var wire = new Wire(port)) {
            assertThat(wire.say(begun).trickle("a".repeat(200), NOW_AND_THEN)).isLessThan(CUT_OFF);
        }
    }

    @Test
    void a_body_that_trickles_in_is_cut_off_and_told_why() throws IOException {
        try (var wire = new Wire(port)) {
            wire.say(post("/webhooks/meta", "application/json", 200_000));

            assertThat(wire.trickle("a".repeat(200), NOW_AND_THEN)).isLessThan(CUT_OFF);
            assertThat(wire.answer()).startsWith("HTTP/1.1 408").contains("urn:tanggap:problem:too-slow");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/x-www-form-urlencoded"})
    void a_body_that_stops_half_way_is_cut_off(String type) throws IOException {
        try (var wire = new Wire(port)) {
            wire.say(post("/desk", type, 50_000).replace("Host", "Cookie: tanggap_session=x\r\nHost") + "a=b");

            assertThat(wire.answer()).as("nobody signed in, nobody waits").startsWith("HTTP/1.1 40");
        }
    }

    @Test
    void what_comes_fast_enough_may_take_longer_than_one_patience() throws IOException {
        try (var wire = new Wire(port)) {
            wire.say(post("/webhooks/meta", "application/json", 100_000));
            for (int part = 0; part < 20; part++) {
                wire.trickle("a", NOW_AND_THEN);
                wire.say("a".repeat(4_999));
            }

            assertThat(wire.status()).startsWith("HTTP/1.1 200");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/reports, multipart/form-data; boundary=a",
        "/reports, Multipart/Form-Data; boundary=a",
        "/reports, ' multipart/x'",
        "/webhooks/meta, multipart/x",
        "/webhooks/meta, application/x-www-form-urlencoded",
        "/nowhere, multipart/x"
    })
    void what_is_not_taken_is_refused_before_a_byte_of_it_is_read(String path, String type) throws IOException {
        try (var wire = new Wire(port)) {
            wire.say(post(path, type, 150_000_000));

            assertThat(wire.status()).startsWith("HTTP/1.1 415");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /reports, application/json",
        "POST, /reports, application/x-www-form-urlencoded",
        "POST, /webhooks/meta, application/json",
        "PUT, /nowhere, application/x-www-form-urlencoded",
        "PATCH, /desk, application/x-www-form-urlencoded",
        "DELETE, /desk, application/x-www-form-urlencoded",
        "GET, /, text/plain"
    })
    void what_says_that_it_is_too_large_is_refused_before_a_byte_of_it_is_read(String method, String path, String type)
            throws IOException {
        try (var wire = new Wire(port)) {
            wire.say(post(path, type, 300_000)
                    .replaceFirst("POST", method)
                    .replace("Host", "Expect: 100-continue\r\nHost"));

            assertThat(wire.status()).startsWith("HTTP/1.1 413");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /reports, application/x-www-form-urlencoded",
        "POST, /webhooks/meta, application/json",
        "PUT, /nowhere, application/x-www-form-urlencoded"
    })
    void what_does_not_say_so_is_refused_when_it_is(String method, String path, String type) throws IOException {
        try (var wire = new Wire(port)) {
            wire.say("%s %s HTTP/1.1\r\nHost: a\r\nContent-Type: %s\r\nTransfer-Encoding: chunked\r\n\r\n"
                    .formatted(method, path, type));
            for (int chunk = 0; chunk < 30; chunk++) {
                wire.say("2710\r\n" + "a".repeat(10_000) + "\r\n");
            }

            assertThat(wire.status()).startsWith("HTTP/1.1 413");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"5;a=", "5\r\naaaaa\r\n0\r\nX-A: "})
    void what_trickles_in_between_the_chunks_is_cut_off_too(String begun) throws IOException {
        try (var wire = new Wire(port)) {
            wire.say("POST /webhooks/meta HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n" + begun);

            assertThat(wire.trickle("a".repeat(200), NOW_AND_THEN)).isLessThan(CUT_OFF);
        }
    }

    @Test
    void what_nobody_wanted_is_not_waited_for() throws IOException {
        try (var wire = new Wire(port)) {
            wire.say(post("/desk", "application/json", 50_000));

            assertThat(wire.trickle("a".repeat(200), NOW_AND_THEN)).isLessThan(CUT_OFF);
            assertThat(wire.answer()).startsWith("HTTP/1.1 401");
        }
    }

    @Test
    void who_sends_slowly_keeps_nobody_else_out() throws IOException {
        List<Wire> slow = new ArrayList<>();
        try {
            // Two of them are welcome; with what comes quickly they are more than one sender may hold.
            slow.add(halfOfABody());
            for (int delivery = 0; delivery < 3; delivery++) {
                slow.add(halfOfABody());
                try (var wire = new Wire(port)) {
                    wire.say(post("/webhooks/meta", "application/json", 90_000) + "a".repeat(90_000));

                    assertThat(wire.status()).startsWith("HTTP/1.1 200");
                }
            }
        } finally {
            for (Wire wire : slow) {
                wire.close();
            }
        }
    }

    private Wire halfOfABody() throws IOException {
        return new Wire(port).say(post("/webhooks/meta", "application/json", 200_000) + "a".repeat(100_000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /% HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /{} HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /a|b HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /found?q=<a> HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /%00 HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /..%2f HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /../../etc/passwd HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /news;a=b HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET //news HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a b\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nbad header\r\n\r\n",
                "G<>T / HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: a\r\n\r\n",
                "POST /reports HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
                "POST /reports HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\na",
                "POST /reports HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip\r\n\r\n",
                "POST /reports HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\nzz\r\n",
                "POST /webhooks/meta HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                "GET /found?q=100% HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET /found?q=%E9 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET /found?q=%FF%FE HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET /found?%=a HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET /found?=a HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET /news?q=%c3%28 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET /mayor?by=100% HTTP/1.1\r\nHost: a\r\nAccept: text/html\r\nConnection: close\r\n\r\n",
                "CONNECT a:80 HTTP/1.1\r\nHost: a:80\r\n\r\n",
            })
    void what_cannot_be_read_is_told_in_our_words_with_our_headers_and_no_stack_trace(
            String request, CapturedOutput output) throws IOException {
        try (var wire = new Wire(port)) {
            var answer = wire.say(request).answer();

            assertThat(answer)
                    .matches(told -> told.startsWith("HTTP/1.1 40") || told.startsWith("HTTP/1.1 50"), "4xx or 50x")
                    .doesNotContain("HTTP/1.1 500", "Apache", "Tomcat", "HTTP Status", "Exception")
                    .containsIgnoringCase("X-Content-Type-Options: nosniff")
                    .containsIgnoringCase("X-Frame-Options: DENY")
                    .containsIgnoringCase("Content-Security-Policy: default-src 'self'")
                    .containsIgnoringCase("Cache-Control: private, no-store");
            assertThat(output.getAll()).doesNotContain("\tat org.apache", "\tat org.springframework");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Accept: rubbish",
                "Accept-Language: *;q=x,,",
                "Content-Type: rubbish",
                "Content-Type: application/json;charset=rubbish",
                "Content-Type: application/x-www-form-urlencoded;charset=rubbish",
                "Cookie: lang=%; tanggap_session=\u00e9; =;",
                "Authorization: Bearer",
                "Range: bytes=9-1",
                "If-Modified-Since: rubbish",
                "Origin: null",
                "X-HTTP-Method-Override: PUT"
            })
    void headers_that_make_no_sense_are_no_error_of_ours(String header, CapturedOutput output) throws IOException {
        for (String request : List.of("GET /news", "POST /reports", "POST /opds")) {
            try (var wire = new Wire(port)) {
                var answer = wire.say(request + " HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n" + header
                                + "\r\nConnection: close\r\n\r\na=b")
                        .answer();

                assertThat(answer).as(request).startsWith("HTTP/1.1 ").doesNotContain("HTTP/1.1 5");
            }
        }
        assertThat(output.getAll()).doesNotContain("\tat org.apache", "\tat org.springframework");
    }

    @Test
    void a_form_of_twenty_thousand_fields_is_refused(CapturedOutput output) throws IOException {
        var fields = "a=b&".repeat(15_000);
        for (String path : List.of("/reports", "/login", "/found")) {
            try (var wire = new Wire(port)) {
                assertThat(wire.say(post(path, "application/x-www-form-urlencoded", fields.length()) + fields)
                                .status())
                        .startsWith("HTTP/1.1 400");
            }
        }
        assertThat(output.getAll()).doesNotContain("\tat org.apache", "\tat org.springframework");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "127.0.0.1 | X-Forwarded-For: 203.0.113.7 | 203.0.113.7 http",
                "127.0.0.1 | X-Forwarded-For: 198.51.100.9, 203.0.113.7 | 203.0.113.7 http",
                "127.0.0.1 | X-Forwarded-For: 198.51.100.9, 203.0.113.7, 192.0.2.44 | 203.0.113.7 http",
                "127.0.0.1 | X-Forwarded-Proto: https | 127.0.0.1 https",
                "127.0.0.1 | X-Forwarded-Proto: https, http | 127.0.0.1 http",
                "127.0.0.1 | Forwarded: for=203.0.113.7;proto=https | 127.0.0.1 http",
                "127.0.0.1 | X-Real-IP: 203.0.113.7 | 127.0.0.1 http",
                "127.0.0.2 | X-Forwarded-For: 203.0.113.7 | 127.0.0.2 http",
                "127.0.0.2 | X-Forwarded-For: 127.0.0.1 | 127.0.0.2 http",
                "127.0.0.2 | X-Forwarded-Proto: https | 127.0.0.2 http",
                "127.0.0.2 | X-Forwarded-Ssl: on | 127.0.0.2 http",
                "127.0.0.2 | Forwarded: for=203.0.113.7;proto=https | 127.0.0.2 http"
            })
    void only_a_proxy_that_is_named_may_say_where_a_request_comes_from(String peer, String header, String whence)
            throws IOException {
        try (var wire = new Wire(port, peer)) {
            var answer = wire.say("GET /whence HTTP/1.1\r\nHost: aduan.example\r\nX-Forwarded-Host: evil.example\r\n"
                            + "X-Forwarded-Server: evil.example\r\nX-Forwarded-Port: 666\r\nX-Forwarded-Prefix: /evil\r\n"
                            + header + "\r\nConnection: close\r\n\r\n")
                    .answer();

            assertThat(answer).endsWith(whence + " aduan.example");
        }
    }

    @Test
    void a_redirect_names_no_host() throws IOException {
        try (var wire = new Wire(port)) {
            assertThat(wire.say("GET /elsewhere HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\n"
                                    + "X-Forwarded-Prefix: //evil.example\r\nConnection: close\r\n\r\n")
                            .answer())
                    .contains("Location: /news\r\n");
        }
    }

    @Test
    void an_address_that_asks_too_often_is_told_to_wait_and_its_neighbour_is_not() throws Exception {
        try (var one = from("127.0.0.3");
                var other = from("127.0.0.4")) {
            for (int visit = 0; visit < 3; visit++) {
                assertThat(get(one, "/seldom").statusCode()).isEqualTo(200);
            }

            var limited = get(one, "/seldom");
            assertThat(limited.statusCode()).isEqualTo(429);
            assertThat(limited.body()).contains("urn:tanggap:problem:too-often");
            assertThat(Integer.parseInt(
                            limited.headers().firstValue("Retry-After").orElseThrow()))
                    .isBetween(1, 3600);
            assertThat(get(one, "/news").statusCode()).isEqualTo(200);
            assertThat(get(other, "/seldom").statusCode()).isEqualTo(200);
        }
    }

    private static HttpClient from(String address) throws IOException {
        return HttpClient.newBuilder()
                .localAddress(InetAddress.getByName(address))
                .build();
    }

    private HttpResponse<String> get(HttpClient http, String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String post(String path, String type, int length) {
        return "POST %s HTTP/1.1\r\nHost: a\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
                .formatted(path, type, length);
    }
}
