package id.tanggap.command.composition;

import id.tanggap.eventstore.config.Processor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where events are in EventStoreDB, an event may be stored whose rows in PostgreSQL are not: the machine stopped in
 * between. Most of that is mended when the same is wished again. Where nobody may come again, these handlers bring the
 * rows.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "tanggap.event-store", havingValue = "eventstoredb")
class RowsAfterEvents {

    @Bean
    Processor rowsProcessor() {
        return Processor.named("rows").withBatchSize(100);
    }
}
