package id.tanggap.access.report;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * {@code tanggap.access}: who wants to hear of holes.
 *
 * @param securityContact addresses, the preferred one first: {@code mailto:}, {@code https:} or {@code tel:}
 * @param securityContactUntil the last day (UTC) on which they hold; without it they hold for as long as they are set
 */
@ConfigurationProperties("tanggap.access")
record ReportProperties(
        @DefaultValue List<URI> securityContact,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate securityContactUntil) {}
