package id.tanggap.command.imports.taking;

import id.tanggap.command.channel.AddedChannels;
import id.tanggap.command.channel.Channels;
import id.tanggap.command.decision.Grants;
import id.tanggap.command.identity.Identities;
import id.tanggap.command.imports.kept.ImportProperties;
import id.tanggap.command.imports.kept.Imports;
import id.tanggap.command.imports.kept.Imports.Job;
import id.tanggap.command.imports.mapping.Government;
import id.tanggap.command.imports.mapping.KeptMapping;
import id.tanggap.command.imports.mapping.Mapping;
import id.tanggap.command.imports.mapping.RowReading;
import id.tanggap.command.intake.Vault;
import id.tanggap.command.intake.journal.HandledPosts;
import id.tanggap.command.intake.journal.PersonTraces;
import id.tanggap.command.opd.directory.OpdDirectory;
import id.tanggap.command.place.Gazetteer;
import id.tanggap.command.place.PlaceFinder;
import id.tanggap.command.policy.PoliciesOverTime;
import id.tanggap.command.policy.ServicePolicies;
import id.tanggap.command.time.FirstDay;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Has what a run of an import needs, and puts it together. */
@Component
final class ImportRuns {

    private final Imports imports;
    private final ImportProperties properties;
    private final FirstDay firstDay;
    private final Channels channels;
    private final Vault vault;
    private final Identities identities;
    private final HandledPosts posts;
    private final PersonTraces traces;
    private final OpdDirectory directory;
    private final Gazetteer gazetteer;
    private final PlaceFinder finder;
    private final ServicePolicies policies;
    private final Grants grants;
    private final EventStore events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ImportRuns(
            Imports imports,
            ImportProperties properties,
            FirstDay firstDay,
            Channels channels,
            Vault vault,
            Identities identities,
            HandledPosts posts,
            PersonTraces traces,
            OpdDirectory directory,
            Gazetteer gazetteer,
            PlaceFinder finder,
            ServicePolicies policies,
            Grants grants,
            EventStore events,
            TransactionTemplate transaction,
            Clock clock) {
        this.imports = imports;
        this.properties = properties;
        this.firstDay = firstDay;
        this.channels = channels;
        this.vault = vault;
        this.identities = identities;
        this.posts = posts;
        this.traces = traces;
        this.directory = directory;
        this.gazetteer = gazetteer;
        this.finder = finder;
        this.policies = policies;
        this.grants = grants;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    ImportRun run(Job job, String worker, BooleanSupplier goesOn) {
        KeptMapping kept = KeptMapping.read(job.mapping());
        AddedChannels added = channels.added();
        Government government = Government.of(firstDay, added);
        Mapping mapping = kept.under(government);
        Instant now = clock.instant();
        Reconstruction reconstruction = new Reconstruction(vault, PoliciesOverTime.of(events), added);
        // Before anything is sealed with it: what a transaction takes back must not stay with us.
        transaction.executeWithoutResult(_ -> vault.prepare(List.of(reconstruction.archive())));
        RowTaking rows = new RowTaking(
                job.id(),
                new RowReading(mapping, government, now),
                new Offices(directory, events, grants, clock, mapping.registerUnknownOpd()),
                new Places(gazetteer, finder),
                reconstruction,
                identities,
                vault,
                posts,
                events,
                now,
                policies.inForce().terms().silence());
        return new ImportRun(
                job, worker, imports, rows, traces, events, transaction, properties, kept.blankRows(), goesOn);
    }
}
