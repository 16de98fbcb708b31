package id.tanggap.command.composition;

import id.tanggap.command.complaint.ComplaintSnapshots;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.Complaints;
import id.tanggap.command.complaint.assignment.AccuseOffice;
import id.tanggap.command.complaint.assignment.AssignComplaint;
import id.tanggap.command.complaint.assignment.DeclineComplaint;
import id.tanggap.command.complaint.assignment.TagComplaint;
import id.tanggap.command.complaint.capture.CaptureAsWished;
import id.tanggap.command.complaint.capture.CaptureComplaint;
import id.tanggap.command.complaint.capture.CaptureInPublic;
import id.tanggap.command.complaint.capture.NameAuthor;
import id.tanggap.command.complaint.capture.RaiseComplaint;
import id.tanggap.command.complaint.contact.SeeContact;
import id.tanggap.command.complaint.conversation.HearMessage;
import id.tanggap.command.complaint.conversation.NoteMessageEdited;
import id.tanggap.command.complaint.conversation.NoteMessageRemoved;
import id.tanggap.command.complaint.conversation.NoteMessageRestored;
import id.tanggap.command.complaint.conversation.SplitMessageOff;
import id.tanggap.command.complaint.deadline.EscalateComplaint;
import id.tanggap.command.complaint.deadline.NoteMissedDeadline;
import id.tanggap.command.complaint.deadline.RaiseEscalation;
import id.tanggap.command.complaint.duplicates.FollowTheOther;
import id.tanggap.command.complaint.duplicates.MergeComplaint;
import id.tanggap.command.complaint.duplicates.Merging;
import id.tanggap.command.complaint.duplicates.SupportComplaint;
import id.tanggap.command.complaint.duplicates.UnmergeComplaint;
import id.tanggap.command.complaint.handling.AcknowledgeComplaint;
import id.tanggap.command.complaint.handling.AnswerComplaint;
import id.tanggap.command.complaint.handling.AskCitizen;
import id.tanggap.command.complaint.handling.BeginWork;
import id.tanggap.command.complaint.handling.EndWaiting;
import id.tanggap.command.complaint.handling.ReceiveInformation;
import id.tanggap.command.complaint.handling.ResolveComplaint;
import id.tanggap.command.complaint.outcome.AskToConfirm;
import id.tanggap.command.complaint.outcome.CloseComplaint;
import id.tanggap.command.complaint.outcome.CloseSilentComplaint;
import id.tanggap.command.complaint.outcome.ConfirmResolution;
import id.tanggap.command.complaint.outcome.DisputeResolution;
import id.tanggap.command.complaint.outcome.ReopenComplaint;
import id.tanggap.command.complaint.outcome.WithdrawComplaint;
import id.tanggap.command.complaint.photo.AddPhoto;
import id.tanggap.command.complaint.photo.MissPhoto;
import id.tanggap.command.complaint.photo.ReferToPhoto;
import id.tanggap.command.complaint.photo.ReleasePhoto;
import id.tanggap.command.complaint.photo.RemovePhoto;
import id.tanggap.command.complaint.photo.WithholdPhoto;
import id.tanggap.command.complaint.publicity.AgreeToPublicity;
import id.tanggap.command.complaint.publicity.AskHiding;
import id.tanggap.command.complaint.publicity.ChooseVisibility;
import id.tanggap.command.complaint.publicity.DecideHiding;
import id.tanggap.command.complaint.publicity.LookAtNaming;
import id.tanggap.command.complaint.publicity.MaskPassages;
import id.tanggap.command.complaint.publicity.NotePostRemoved;
import id.tanggap.command.complaint.publicity.NotePostRestored;
import id.tanggap.command.complaint.publicity.RedactComplaint;
import id.tanggap.command.complaint.publicity.ReleaseComplaint;
import id.tanggap.command.complaint.publicity.UnmaskPassages;
import id.tanggap.command.complaint.publicity.WithholdComplaint;
import id.tanggap.command.complaint.reply.HandReplyOver;
import id.tanggap.command.complaint.reply.NoteReplyFailed;
import id.tanggap.command.complaint.reply.NoteReplyPublished;
import id.tanggap.command.complaint.reply.NoteReplyReached;
import id.tanggap.command.complaint.reply.PublishByHand;
import id.tanggap.command.complaint.reply.SendReply;
import id.tanggap.command.complaint.retaliation.Retaliations;
import id.tanggap.command.complaint.triage.CategoriseComplaint;
import id.tanggap.command.complaint.triage.LocateComplaint;
import id.tanggap.command.complaint.triage.RefuseComplaint;
import id.tanggap.command.complaint.triage.RouteComplaint;
import id.tanggap.command.decision.Decisions;
import id.tanggap.command.decision.Grants;
import id.tanggap.command.opd.directory.Inspectorates;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.eventstore.config.Processor;
import id.tanggap.eventstore.config.StableSequencing;
import id.tanggap.eventstore.serialization.EventRegistry;
import java.util.Map;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ComplaintComposition {

    /** More than a usual complaint ever has. */
    private static final int EVENTS_WITHOUT_A_SNAPSHOT = 25;

    /** In one sequence, so that a complaint meets the register as it was when it was captured. */
    @Bean
    Processor routingProcessor() {
        return Processor.named("routing")
                .withBatchSize(100)
                .withSequencing(StableSequencing.ALL_IN_ONE)
                .withDeadLetters();
    }

    @Bean
    Processor deadlinesProcessor() {
        return Processor.named("deadlines").withBatchSize(100).withDeadLetters();
    }

    @Bean
    Processor waitingProcessor() {
        return Processor.named("waiting").withBatchSize(100).withDeadLetters();
    }

    @Bean
    Processor decidedAccountsProcessor() {
        return Processor.named("decided-accounts").withBatchSize(100).withDeadLetters();
    }

    /** In one sequence, for two complaints meet here: what is noted of one must be there when the other ends. */
    @Bean
    Processor duplicatesProcessor() {
        return Processor.named("duplicates")
                .withBatchSize(100)
                .withSequencing(StableSequencing.ALL_IN_ONE)
                .withDeadLetters();
    }

    @Bean
    Retaliations retaliations(Complaints complaints, Inspectorates inspectorates) {
        return new Retaliations(complaints, inspectorates::isOne);
    }

    @Bean
    Merging merging(Complaints complaints) {
        return new Merging(complaints);
    }

    @Bean
    Complaints complaints(EventStore eventStore) {
        return new Complaints(eventStore);
    }

    @Bean
    static EventRegistry complaintSnapshotType() {
        return EventRegistry.of(Map.of(ComplaintState.STORED_AS, ComplaintState.class));
    }

    @Bean
    Grants grants(CommandGateway commands) {
        return new Grants(commands);
    }

    @Bean
    Decisions<ComplaintState, ComplaintEvent> complaintDecisions(CommandBus commands, EventStore events) {
        return Decisions.of(ComplaintState.KIND, commands, events)
                .withSnapshots(ComplaintSnapshots.in(events), EVENTS_WITHOUT_A_SNAPSHOT)
                .serve(
                        CaptureComplaint.class,
                        CaptureInPublic.class,
                        CaptureAsWished.class,
                        RaiseComplaint.class,
                        NameAuthor.class,
                        RefuseComplaint.class,
                        CategoriseComplaint.class,
                        LocateComplaint.class,
                        RouteComplaint.class,
                        AssignComplaint.class,
                        TagComplaint.class,
                        DeclineComplaint.class,
                        AcknowledgeComplaint.class,
                        AnswerComplaint.class,
                        AskCitizen.class,
                        ReceiveInformation.class,
                        ResolveComplaint.class,
                        ConfirmResolution.class,
                        DisputeResolution.class,
                        ReopenComplaint.class,
                        CloseComplaint.class,
                        CloseSilentComplaint.class,
                        AskToConfirm.class,
                        AskHiding.class,
                        DecideHiding.class,
                        BeginWork.class,
                        WithdrawComplaint.class,
                        MergeComplaint.class,
                        UnmergeComplaint.class,
                        FollowTheOther.class,
                        SupportComplaint.class,
                        NoteMissedDeadline.class,
                        RaiseEscalation.class,
                        EndWaiting.class,
                        EscalateComplaint.class,
                        WithholdComplaint.class,
                        ReleaseComplaint.class,
                        AgreeToPublicity.class,
                        ChooseVisibility.class,
                        MaskPassages.class,
                        UnmaskPassages.class,
                        RedactComplaint.class,
                        NotePostRemoved.class,
                        NotePostRestored.class,
                        SendReply.class,
                        HandReplyOver.class,
                        NoteReplyPublished.class,
                        NoteReplyFailed.class,
                        NoteReplyReached.class,
                        PublishByHand.class,
                        HearMessage.class,
                        SeeContact.class,
                        AccuseOffice.class,
                        LookAtNaming.class,
                        NoteMessageEdited.class,
                        NoteMessageRemoved.class,
                        NoteMessageRestored.class,
                        SplitMessageOff.class,
                        ReferToPhoto.class,
                        AddPhoto.class,
                        MissPhoto.class,
                        ReleasePhoto.class,
                        WithholdPhoto.class,
                        RemovePhoto.class);
    }
}
