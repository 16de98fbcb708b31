package id.tanggap.query.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.ElasticsearchTransport;
import co.elastic.clients.transport.TransportUtils;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import co.elastic.clients.transport.rest5_client.low_level.Rest5ClientBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The client, with documents read and written by {@link DocumentMapper}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ElasticsearchProperties.class)
public class ElasticsearchConfiguration {
    private static final int CONNECTIONS = 64;

    @Bean
    IndexNames indexNames(ElasticsearchProperties properties) {
        return new IndexNames(properties.indexPrefix());
    }

    @Bean(destroyMethod = "close")
    ElasticsearchTransport elasticsearchTransport(ElasticsearchProperties properties, ObjectProvider<SslBundles> ssl) {
        Rest5ClientBuilder builder = Rest5Client.builder(properties.urls());
        String authorization = authorization(properties);
        if (authorization != null) {
            builder.setDefaultHeaders(new Header[] {new BasicHeader(HttpHeaders.AUTHORIZATION, authorization)});
        }
        SSLContext trusted = trusted(properties, ssl);
        if (trusted != null) {
            builder.setSSLContext(trusted);
        }
        builder.setConnectionConfigCallback(connection -> connection
                .setConnectTimeout(Timeout.of(properties.connectTimeout()))
                .setSocketTimeout(Timeout.of(properties.responseTimeout())));
        builder.setRequestConfigCallback(
                request -> request.setResponseTimeout(Timeout.of(properties.responseTimeout())));
        builder.setConnectionManagerCallback(
                pool -> pool.setMaxConnPerRoute(CONNECTIONS).setMaxConnTotal(CONNECTIONS));
        return new Rest5ClientTransport(builder.build(), new Jackson3JsonpMapper(DocumentMapper.create()));
    }

    private static @Nullable String authorization(ElasticsearchProperties properties) {
        if (properties.apiKey() != null) {
            return "ApiKey " + properties.apiKey();
        }
        if (properties.username() == null || properties.password() == null) {
            return null;
        }
        String credentials = properties.username() + ":" + properties.password();
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable SSLContext trusted(ElasticsearchProperties properties, ObjectProvider<SslBundles> ssl) {
        if (properties.caFingerprint() != null) {
            return TransportUtils.sslContextFromCaFingerprint(properties.caFingerprint());
        }
        if (properties.caFile() != null) {
            return authority(properties.caFile());
        }
        return properties.sslBundle() == null
                ? null
                : ssl.getObject().getBundle(properties.sslBundle()).createSslContext();
    }

    private static SSLContext authority(Path certificate) {
        try {
            return TransportUtils.sslContextFromHttpCaCrt(certificate.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("tanggap.elasticsearch.ca-file cannot be read: " + certificate, e);
        }
    }

    @Bean
    ElasticsearchClient elasticsearchClient(ElasticsearchTransport transport) {
        return new ElasticsearchClient(transport);
    }
}
