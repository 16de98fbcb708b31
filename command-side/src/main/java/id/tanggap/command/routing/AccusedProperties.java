package id.tanggap.command.routing;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code tanggap.accused}: who handles a confidential complaint about an office.
 *
 * @param goesTo the id of an OPD by category; what is not listed goes to the inspectorate
 */
@ConfigurationProperties("tanggap.accused")
record AccusedProperties(@DefaultValue Map<String, String> goesTo) {}
