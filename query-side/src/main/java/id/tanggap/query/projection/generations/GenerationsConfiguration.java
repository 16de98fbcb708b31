package id.tanggap.query.projection.generations;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import id.tanggap.eventstore.AggregateEvents;
import id.tanggap.eventstore.LagMeasure;
import id.tanggap.eventstore.config.DeadLetterQueues;
import id.tanggap.eventstore.config.SoonAgain;
import id.tanggap.query.elastic.ElasticsearchProperties;
import id.tanggap.query.elastic.IndexNames;
import id.tanggap.query.projection.folding.Projection;
import id.tanggap.query.projection.folding.StoredStates;
import id.tanggap.query.projection.following.Places;
import id.tanggap.query.projection.following.ProjectionProperties;
import id.tanggap.query.projection.following.SegmentSharing;
import id.tanggap.query.projection.proof.IndexComparison;
import id.tanggap.query.projection.proof.IndexReader;
import id.tanggap.query.unsealing.Unsealing;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Has the generations of all projections kept. */
@Configuration(proxyBeanMethods = false)
public class GenerationsConfiguration {
    @Bean
    Generations projectionGenerations(JdbcClient jdbc, ObjectProvider<Clock> clock) {
        return new Generations(jdbc, clock.getIfUnique(Clock::systemUTC));
    }

    @Bean
    ProjectionIndex projectionIndex(ElasticsearchClient client, IndexNames names, ElasticsearchProperties properties) {
        return new ProjectionIndex(client, names, properties);
    }

    @Bean
    Places projectionPlaces(JdbcClient jdbc, Serializer serializer) {
        return new Places(jdbc, serializer);
    }

    @Bean
    Followers projectionFollowers(
            EventStore events,
            AggregateEvents history,
            Unsealing texts,
            JdbcClient jdbc,
            TokenStore tokens,
            TransactionManager transactions,
            DeadLetterQueues deadLetters,
            ElasticsearchClient client,
            ProjectionIndex index,
            Places places,
            ProjectionProperties properties,
            MeterRegistry meters,
            SoonAgain soonAgain,
            ObjectProvider<StoredStates<?>> told,
            ObjectProvider<Clock> clock) {
        return new Followers(
                events,
                history,
                texts,
                jdbc,
                tokens,
                transactions,
                deadLetters,
                client,
                index,
                places,
                properties,
                meters,
                soonAgain,
                told.stream().toList(),
                clock.getIfUnique(Clock::systemUTC));
    }

    @Bean
    IndexReader indexReader(ElasticsearchClient client) {
        return new IndexReader(client);
    }

    @Bean
    Comparisons projectionComparisons(
            IndexReader reader,
            ProjectionIndex index,
            Generations generations,
            ProjectionProperties properties,
            PlatformTransactionManager transactions,
            ObjectProvider<Clock> clock) {
        return new Comparisons(
                new IndexComparison(reader, clock.getIfUnique(Clock::systemUTC), properties.comparingPatience()),
                index,
                generations,
                new TransactionTemplate(transactions));
    }

    @Bean
    ProjectionKeeper projectionKeeper(
            List<Projection<?, ?, ?>> projections,
            Generations generations,
            ProjectionIndex index,
            Followers followers,
            JdbcClient jdbc,
            Places places,
            LagMeasure lag,
            DeadLetterQueues deadLetters,
            Comparisons comparisons,
            PlatformTransactionManager transactions,
            ProjectionProperties properties) {
        return new ProjectionKeeper(
                projections,
                generations,
                index,
                followers,
                new SegmentSharing(jdbc),
                places,
                lag,
                deadLetters,
                comparisons,
                new TransactionTemplate(transactions),
                new TransactionTemplate(
                        transactions, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW)),
                properties);
    }

    @Bean
    ProjectionStatuses projectionStatuses(
            List<Projection<?, ?, ?>> projections,
            Generations generations,
            ProjectionIndex index,
            Followers followers,
            Places places,
            LagMeasure lag,
            EventStore events,
            JdbcClient jdbc) {
        return new ProjectionStatuses(projections, generations, index, followers, places, lag, events, jdbc);
    }

    @Bean
    ProjectionDigests projectionDigests(Generations generations, ProjectionIndex index, IndexReader reader) {
        return new ProjectionDigests(generations, index, reader);
    }

    @Bean
    ProjectionGauges projectionGauges(ProjectionStatuses statuses) {
        return new ProjectionGauges(statuses);
    }
}
