package id.tanggap.command.history;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * {@code tanggap.imports}.
 *
 * @param largest a file may be, as it is sent
 * @param chunk rows in one transaction
 * @param lease after what silence of a node another one goes on with its import
 * @param poll how long an idle worker waits before it looks by itself
 * @param keepRows how long rows that were left out can be downloaded
 */
@ConfigurationProperties("tanggap.imports")
record HistoryProperties(
        @DefaultValue("1GB") DataSize largest,
        @DefaultValue("500") int chunk,
        @DefaultValue("20s") Duration lease,
        @DefaultValue("2s") Duration poll,
        @DefaultValue("30d") Duration keepRows) {}
