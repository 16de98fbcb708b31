package id.tanggap.command.intake.handling;

import id.tanggap.command.channel.token.AccountTokens;
import id.tanggap.command.intake.graph.ChannelStatus;
import id.tanggap.command.intake.graph.PlatformApi;
import id.tanggap.command.intake.journal.Awaited;
import id.tanggap.command.intake.journal.Bells;
import id.tanggap.command.intake.journal.Deliveries;
import id.tanggap.command.intake.journal.DeliveryCounts;
import id.tanggap.command.intake.journal.Items;
import id.tanggap.command.intake.journal.JournalProperties;
import id.tanggap.command.intake.journal.Lanes;
import id.tanggap.command.intake.journal.WaitingItems;
import id.tanggap.command.intake.reading.DeliveryReading;
import id.tanggap.command.intake.reading.ItemRows;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The workers, and what they do. */
@Configuration(proxyBeanMethods = false)
class HandlingConfiguration {

    @Bean
    Handling intakeHandling(PostMeaning meaning, ItemRows rows, Bells bells, DeliveryCounts counts) {
        return new Handling(meaning, rows, bells, counts);
    }

    @Bean
    Arrivals intakeArrivals(
            Deliveries deliveries,
            Items items,
            Lanes lanes,
            DeliveryReading reading,
            Handling handling,
            PlatformTransactionManager transactions,
            Bells bells,
            DeliveryCounts counts,
            Clock clock) {
        return new Arrivals(
                deliveries,
                items,
                lanes,
                reading,
                handling,
                new TransactionTemplate(transactions),
                bells.handling(),
                counts,
                clock);
    }

    @Bean
    ItemsInTurn intakeItemsInTurn(
            Items items,
            WaitingItems waiting,
            Awaited awaited,
            DeliveryReading reading,
            Handling handling,
            PlatformTransactionManager transactions,
            Bells bells,
            DeliveryCounts counts,
            Clock clock) {
        return new ItemsInTurn(
                items,
                waiting,
                awaited,
                reading,
                handling,
                new TransactionTemplate(transactions),
                bells.handling(),
                counts,
                clock);
    }

    @Bean
    Asking intakeAsking(
            WaitingItems waiting,
            Items items,
            DeliveryReading reading,
            ItemRows rows,
            PlatformTransactionManager transactions,
            List<PlatformApi> platforms,
            AccountTokens tokens,
            ChannelStatus status,
            Bells bells,
            DeliveryCounts counts,
            Clock clock) {
        return new Asking(
                waiting,
                items,
                reading,
                rows,
                new TransactionTemplate(transactions),
                platforms,
                tokens,
                status,
                bells,
                counts,
                clock);
    }

    /** What waited has its turn beside what comes in, however much that is. */
    @Bean
    Workers intakeWorkers(
            Bells bells,
            Arrivals arrivals,
            ItemsInTurn inTurn,
            Asking asking,
            WaitingItems waiting,
            JournalProperties properties,
            Clock clock) {
        return new Workers(
                List.of(
                        new Workers.Crew(
                                "intake",
                                properties.workers(),
                                bells.handling(),
                                () -> arrivals.next() | inTurn.next()),
                        new Workers.Crew("intake-asking", properties.askers(), bells.asking(), asking::next)),
                properties.poll(),
                () -> waiting.askAgain(clock.instant()));
    }

    @Bean
    WhenAnAccountIsDecidedThenItsPostsGoOn whenAnAccountIsDecidedThenItsPostsGoOn(
            WaitingItems items, Bells bells, Clock clock) {
        return new WhenAnAccountIsDecidedThenItsPostsGoOn(items, bells.handling(), clock);
    }
}
