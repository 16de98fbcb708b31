package id.tanggap.query.leader;

import id.tanggap.events.leader.LeaderEvent;
import id.tanggap.events.leader.LeaderId;
import id.tanggap.query.unsealing.Unsealing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The register of leaders, for staff: who is in the table of leaders, as the events tell. */
public class LeaderRegister {

    private static final List<String> OFFICES = List.of("mayor", "deputy", "sekda");

    private final JdbcClient sql;
    private final ObjectProvider<EventStore> events;
    private final Unsealing texts;

    LeaderRegister(JdbcClient sql, ObjectProvider<EventStore> events, Unsealing texts) {
        this.sql = sql;
        this.events = events;
        this.texts = texts;
    }

    /** By office, those who were in it before after those who are. */
    public List<Leader> all() {
        return sql
                .sql("select leader from leader order by until desc nulls first, since desc, leader")
                .query(String.class)
                .list()
                .stream()
                .map(this::one)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingInt(leader -> OFFICES.indexOf(leader.office())))
                .toList();
    }

    private Optional<Leader> one(String id) {
        @Nullable Leader leader = null;
        for (LeaderEvent event : told(id)) {
            leader = Leader.after(leader, event, texts);
        }
        return Optional.ofNullable(leader);
    }

    private List<LeaderEvent> told(String id) {
        Iterator<? extends DomainEventMessage<?>> stream = events.getObject()
                .readEvents(new LeaderId(id).toString(), 0)
                .asStream()
                .iterator();
        List<LeaderEvent> told = new ArrayList<>();
        stream.forEachRemaining(message -> told.add((LeaderEvent) Objects.requireNonNull(message.getPayload())));
        return told;
    }
}
