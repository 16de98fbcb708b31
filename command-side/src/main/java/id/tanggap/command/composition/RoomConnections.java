package id.tanggap.command.composition;

import id.tanggap.command.channel.token.AccessToken;
import id.tanggap.command.channel.token.AccountTokens;
import id.tanggap.command.channel.token.RegisteredAccounts;
import id.tanggap.command.complaint.conversation.NamedOffice;
import id.tanggap.command.identity.Identities;
import id.tanggap.command.intake.capture.Desks;
import id.tanggap.command.intake.capture.OfficialAccounts;
import id.tanggap.command.intake.capture.OfficialAccounts.Claimed;
import id.tanggap.command.intake.capture.Outgoing;
import id.tanggap.command.intake.capture.Whereabouts;
import id.tanggap.command.intake.journal.PersonTraces;
import id.tanggap.command.intake.post.Content.MessageStatus;
import id.tanggap.command.intake.post.Post;
import id.tanggap.command.intake.retention.Scrubbing;
import id.tanggap.command.opd.directory.ClaimedAccounts;
import id.tanggap.command.opd.directory.OpdDirectory;
import id.tanggap.command.person.Traces;
import id.tanggap.command.place.PlaceFinder;
import id.tanggap.command.policy.ServicePolicies;
import id.tanggap.command.reply.MessageNotices;
import id.tanggap.command.reply.SendingTokens;
import id.tanggap.command.reply.SentReplies;
import id.tanggap.command.reply.Spots;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.complaint.UtteranceId;
import id.tanggap.events.person.PersonId;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The intake asks the register for accounts and the gazetteer for places; an erasure asks the intake for what it keeps of a person. */
@Configuration(proxyBeanMethods = false)
class RoomConnections {

    @Bean
    OfficialAccounts officialAccounts(ClaimedAccounts claims) {
        return (platform, id, handle) -> claims.find(platform, id, handle)
                .map(claim -> new Claimed(claim.account(), claim.speaker(), claim.verified()));
    }

    @Bean
    RegisteredAccounts registeredAccounts(ClaimedAccounts claims) {
        return claims::isSomebodys;
    }

    @Bean
    Desks desks(OpdDirectory directory, ServicePolicies policies) {
        return (opd, category, now) ->
                new NamedOffice(opd, directory.headOf(opd).orElse(null), policies.deadlines(category, now));
    }

    @Bean
    Whereabouts whereabouts(PlaceFinder places) {
        return places::in;
    }

    @Bean
    SendingTokens sendingTokens(AccountTokens tokens) {
        return new SendingTokens() {
            @Override
            public Optional<String> of(OfficialAccount account) {
                return tokens.of(account.platform(), account.id()).map(AccessToken::value);
            }

            @Override
            public void accepted(OfficialAccount account) {
                tokens.accepted(account.platform(), account.id());
            }

            @Override
            public void refused(OfficialAccount account, String code) {
                tokens.refused(account.platform(), account.id(), code);
            }
        };
    }

    @Bean
    Outgoing outgoing(Spots spots, SentReplies sent, MessageNotices notices) {
        return new Outgoing() {
            @Override
            public void standsAt(ComplaintId complaint, PersonId citizen, Post post) {
                spots.note(complaint, citizen, post);
            }

            @Override
            public void isSummoned(ComplaintId complaint, Post by) {
                spots.summoned(complaint, by);
            }

            @Override
            public boolean isOurs(ComplaintId complaint, Post post) {
                return sent.known(post.channel(), post.id()) || sent.recognised(complaint, post);
            }

            @Override
            public Optional<UtteranceId> said(Channel channel, String postId) {
                return sent.said(channel, postId);
            }

            @Override
            public void reached(MessageStatus status) {
                notices.take(status);
            }
        };
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
