package id.tanggap.command.history;

import id.tanggap.command.channel.AddedChannels;
import id.tanggap.command.channel.ChannelSpellings;
import id.tanggap.command.channel.Channels;
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
import id.tanggap.command.time.FirstDay;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Has what a run of an import needs, and puts it together. */
@Component
final class Workshop {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int BLANK_ROWS_ARE_NONE = 2;

    private final Imports imports;
    private final HistoryProperties properties;
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
    private final CommandGateway commands;
    private final EventStore events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Workshop(
            Imports imports,
            HistoryProperties properties,
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
            CommandGateway commands,
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
        this.commands = commands;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What is known of the government at this moment. */
    Government government() {
        return government(channels.added());
    }

    private Government government(AddedChannels added) {
        return new Government(
                firstDay.zone(), firstDay.day(), ChannelSpellings.ofTheKnown().and(added));
    }

    static String kept(MappingForm form, List<String> header) {
        return JSON.writeValueAsString(new KeptMapping(form, header, BLANK_ROWS_ARE_NONE));
    }

    /**
     * As it is kept with the import.
     *
     * @param header that the form was read under
     * @param reading none of an import that was begun by a release for which a row of separators alone was a row
     */
    private record KeptMapping(
            MappingForm form, List<String> header, @Nullable Integer reading) {}

    ImportRun run(Job job, String worker, BooleanSupplier goesOn) {
        KeptMapping kept = JSON.readValue(job.mapping(), KeptMapping.class);
        AddedChannels added = channels.added();
        Government government = government(added);
        Mapping mapping = kept.form().read(kept.header(), government);
        Instant now = clock.instant();
        Telling telling = new Telling(vault, PolicyHistory.of(events), added);
        // Before anything is sealed with it: what a transaction takes back must not stay with us.
        transaction.executeWithoutResult(_ -> vault.prepare(List.of(telling.archive())));
        RowTaking rows = new RowTaking(
                job.id(),
                new RowReading(mapping, government, now),
                new Offices(directory, events, commands, clock, mapping.registerUnknownOpd()),
                new Places(gazetteer, finder),
                telling,
                identities,
                vault,
                posts,
                events,
                now,
                policies.inForce().terms().silence());
        return new ImportRun(
                job, worker, imports, rows, traces, events, transaction, properties, kept.reading() == null, goesOn);
    }
}
