package id.tanggap.command.imports.kept;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * {@code tanggap.imports}.
 *
 * @param largest a file may be, as it is sent
 * @param largestUnpacked what a gzipped file may unpack to
 * @param ratio how many times its size a gzipped file may unpack to, once that is more than 32 MB
 * @param mostRows a file may have
 * @param keptRejections rows of one import that were left out and are kept; those beyond are counted
 * @param keptRejectionSize what those rows may take together
 * @param chunk rows in one transaction
 * @param lease after what silence of a node another one goes on with its import
 * @param poll how long an idle worker waits before it looks by itself
 * @param keepRows how long rows that were left out can be downloaded
 */
@ConfigurationProperties("tanggap.imports")
public record ImportProperties(
        @DefaultValue("1GB") DataSize largest,
        @DefaultValue("4GB") DataSize largestUnpacked,
        @DefaultValue("200") int ratio,
        @DefaultValue("2000000") long mostRows,
        @DefaultValue("100000") long keptRejections,
        @DefaultValue("256MB") DataSize keptRejectionSize,
        @DefaultValue("500") int chunk,
        @DefaultValue("20s") Duration lease,
        @DefaultValue("10s") Duration poll,
        @DefaultValue("30d") Duration keepRows) {}
