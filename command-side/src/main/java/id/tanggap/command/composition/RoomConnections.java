package id.tanggap.command.composition;

import id.tanggap.command.identity.Identities;
import id.tanggap.command.intake.capture.OfficialAccounts;
import id.tanggap.command.intake.capture.OfficialAccounts.Claimed;
import id.tanggap.command.intake.capture.Whereabouts;
import id.tanggap.command.intake.journal.PersonTraces;
import id.tanggap.command.intake.retention.Scrubbing;
import id.tanggap.command.opd.directory.ClaimedAccounts;
import id.tanggap.command.person.Traces;
import id.tanggap.command.place.PlaceFinder;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.person.PersonId;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The intake asks the register for accounts and the gazetteer for places; an erasure asks the intake for what it keeps of a person. */
@Configuration(proxyBeanMethods = false)
class RoomConnections {

    @Bean
    OfficialAccounts officialAccounts(ClaimedAccounts claims) {
        return (platform, id, handle) -> claims.find(platform, id, handle)
                .map(claim -> new Claimed(claim.account(), claim.opd(), claim.verified()));
    }

    @Bean
    Whereabouts whereabouts(PlaceFinder places) {
        return places::in;
    }

    @Bean
    Traces journalTraces(PersonTraces traces, Scrubbing journal, Identities identities) {
        return new Traces() {
            @Override
            public List<ComplaintId> complaintsOf(PersonId person) {
                return traces.complaintsOf(person);
            }

            @Override
            public void scrub(PersonId person) {
                journal.scrub(identities.namesOf(person));
            }
        };
    }
}
