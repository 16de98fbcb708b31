package id.tanggap.command.history;

import id.tanggap.command.history.Imports.Job;
import id.tanggap.command.identity.Identities;
import id.tanggap.command.intake.Vault;
import id.tanggap.command.intake.journal.HandledPosts;
import id.tanggap.command.intake.journal.PersonTraces;
import id.tanggap.command.opd.directory.OpdDirectory;
import id.tanggap.command.place.Gazetteer;
import id.tanggap.command.place.PlaceFinder;
import id.tanggap.command.policy.PolicyHistory;
import id.tanggap.command.policy.ServicePolicies;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Has what a run of an import needs, and puts it together. */
@Component
final class Workshop {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Imports imports;
    private final HistoryProperties properties;
    private final ZoneId zone;
    private final Vault vault;
    private final Identities identities;
    private final HandledPosts posts;
    private final PersonTraces traces;
    private final OpdDirectory directory;
    private final Gazetteer gazetteer;
    private final PlaceFinder finder;
    private final ServicePolicies policies;
    private final CommandGateway commands;
    private final EventStore events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Workshop(
            Imports imports,
            HistoryProperties properties,
            @Value("${tanggap.zone:Asia/Jakarta}") ZoneId zone,
            Vault vault,
            Identities identities,
            HandledPosts posts,
            PersonTraces traces,
            OpdDirectory directory,
            Gazetteer gazetteer,
            PlaceFinder finder,
            ServicePolicies policies,
            CommandGateway commands,
            EventStore events,
            TransactionTemplate transaction,
            Clock clock) {
        this.imports = imports;
        this.properties = properties;
        this.zone = zone;
        this.vault = vault;
        this.identities = identities;
        this.posts = posts;
        this.traces = traces;
        this.directory = directory;
        this.gazetteer = gazetteer;
        this.finder = finder;
        this.policies = policies;
        this.commands = commands;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** As it is kept with the import: the form and the header that it was read under. */
    Mapping mapping(String kept) {
        KeptMapping read = JSON.readValue(kept, KeptMapping.class);
        return read.form().read(read.header(), zone);
    }

    static String kept(MappingForm form, List<String> header) {
        return JSON.writeValueAsString(new KeptMapping(form, header));
    }

    private record KeptMapping(MappingForm form, List<String> header) {}

    ImportRun run(Job job, String worker, BooleanSupplier goesOn) {
        Mapping mapping = mapping(job.mapping());
        Instant now = clock.instant();
        Telling telling = new Telling(vault, PolicyHistory.of(events));
        // Before anything is sealed with it: what a transaction takes back must not stay with us.
        transaction.executeWithoutResult(_ -> vault.prepare(List.of(telling.archive())));
        RowTaking rows = new RowTaking(
                job.id(),
                new RowReading(mapping, now),
                new Offices(directory, events, commands, clock, mapping.registerUnknownOpd()),
                new Places(gazetteer, finder),
                telling,
                identities,
                vault,
                posts,
                events,
                now,
                policies.inForce().terms().silence());
        return new ImportRun(job, worker, imports, rows, traces, events, transaction, properties.chunk(), goesOn);
    }
}
