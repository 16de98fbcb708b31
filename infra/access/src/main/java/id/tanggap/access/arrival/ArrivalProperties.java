package id.tanggap.access.arrival;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * {@code tanggap.access}: how requests come in.
 *
 * @param trustedProxies whose word for the client's address is taken: addresses or CIDR blocks; nobody's by default
 * @param patience for the head of a request, and for a body before its speed counts
 * @param slowestBody how much of a body has to come in a second, after that
 * @param bytesInFlight what all bodies together may hold in memory; one sender may hold a quarter of it
 */
@ConfigurationProperties("tanggap.access")
record ArrivalProperties(
        @DefaultValue List<String> trustedProxies,
        @DefaultValue("10s") Duration patience,
        @DefaultValue("8KB") DataSize slowestBody,
        @DefaultValue("64MB") DataSize bytesInFlight) {}
