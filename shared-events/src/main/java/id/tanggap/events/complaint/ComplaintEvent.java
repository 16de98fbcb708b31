package id.tanggap.events.complaint;

import java.time.Instant;

/** What happened to one complaint. */
public sealed interface ComplaintEvent
        permits ComplaintCaptured,
                AuthorNamed,
                ComplaintRefused,
                ComplaintCategorised,
                ComplaintLocated,
                ComplaintReferredToTriage,
                ComplaintAssigned,
                ComplaintTagged,
                ComplaintAcknowledged,
                ComplaintDeclined,
                ComplaintAnswered,
                InformationRequested,
                InformationReceived,
                CitizenKeptSilent,
                ComplaintResolved,
                ResolvedWithAnother,
                ResolutionConfirmed,
                ResolutionDisputed,
                ComplaintReopened,
                ComplaintClosed,
                ComplaintMerged,
                ComplaintUnmerged,
                ComplaintSupported,
                DeadlineMissed,
                ComplaintEscalated,
                ComplaintWithheld,
                ComplaintReleased,
                PublicityAgreed,
                VisibilityChosen,
                PassagesMasked,
                PassagesUnmasked,
                ComplaintRedacted,
                PostRemoved,
                PostRestored,
                PhotoReferenced,
                PhotoAdded,
                PhotoMissed,
                PhotoReleased,
                PhotoWithheld,
                PhotoRemoved,
                ComplaintRaised,
                MessageReceived,
                MessageEdited,
                MessageRemoved,
                MessageRestored,
                MessageSplitOff,
                DeadlineKept,
                ReplyToPublish,
                ReplyPublished,
                ReplyFailed,
                ReplyHandedOver,
                ReplyReached,
                ConfirmationRequested {

    ComplaintId complaint();

    /** When it happened, which for imported history is long before it was recorded. */
    Instant at();
}
