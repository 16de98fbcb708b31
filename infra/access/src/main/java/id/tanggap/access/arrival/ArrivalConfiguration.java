package id.tanggap.access.arrival;

import id.tanggap.access.problem.Bilingual;
import id.tanggap.access.problem.Problem;
import id.tanggap.access.problem.ProblemAnswers;
import id.tanggap.access.problem.ProblemTranslator;
import org.apache.catalina.core.StandardHost;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;

/** Sets the server up. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ArrivalProperties.class)
@PropertySource("classpath:id/tanggap/access/arrival/multipart.properties")
public class ArrivalConfiguration {

    @Bean
    BytesInFlight bytesInFlight(ArrivalProperties properties) {
        return new BytesInFlight(properties.bytesInFlight().toBytes(), System::nanoTime);
    }

    @Bean
    Watch arrivalWatch() {
        return new Watch();
    }

    /** After Boot's own, which know nothing of this. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> arrivals(
            ArrivalProperties properties,
            BytesInFlight inFlight,
            Watch watch,
            ObjectProvider<ProblemAnswers> problems) {
        var pace = new Pace(properties.patience(), properties.slowestBody());
        return server -> {
            server.setProtocol(PatientProtocol.class.getName());
            server.addProtocolHandlerCustomizers((PatientProtocol protocol) -> protocol.limit(pace, inFlight, watch));
            server.addEngineValves(new TrustedProxies(properties.trustedProxies()));
            server.addContextCustomizers(context -> {
                // An address that names no host cannot name a wrong one.
                context.setUseRelativeRedirects(true);
                var host = (StandardHost) context.getParent();
                host.setErrorReportValveClass(UnreadRequests.class.getName());
                host.getPipeline().addValve(new UnreadRequests(problems::getObject));
            });
        };
    }

    @Bean
    ProblemTranslator<InvalidParameterException> unreadableParameters() {
        return new ProblemTranslator<>(
                InvalidParameterException.class,
                unreadable -> unreadable.getErrorCode() == HttpStatus.CONTENT_TOO_LARGE.value()
                        ? Problem.tooLarge()
                        : new Problem(
                                HttpStatus.BAD_REQUEST,
                                "unreadable-parameters",
                                new Bilingual(
                                        "Isian pada alamat atau formulir tidak dapat dibaca. Tulis % sebagai %25, pakai"
                                                + " UTF-8, dan kirim paling banyak 1000 isian.",
                                        "The parameters in the address or in the form cannot be read. Write % as %25,"
                                                + " use UTF-8, and send 1000 of them at most.")));
    }

    /** A body that is cut wrongly, such as chunks that are none. */
    @Bean
    ProblemTranslator<BadRequestException> unreadableBodies() {
        return new ProblemTranslator<>(
                BadRequestException.class,
                _ -> new Problem(
                        HttpStatus.BAD_REQUEST,
                        "unreadable",
                        new Bilingual(
                                "Isi permintaan tidak utuh. Kirim sekali lagi.",
                                "The body is not whole. Send it once more.")));
    }
}
