package id.tanggap.events.complaint;

/**
 * Why a complaint came to where it is.
 *
 * @param detail what the rule went by, such as the account or the category and the place; no personal data
 */
public record RoutingReason(Rule rule, String detail) {

    public enum Rule {
        TAGGED_ACCOUNT,
        CATEGORY_AND_PLACE,
        SIMILAR_COMPLAINTS,
        TRIAGE_DESK,
        MAYORS_TAG,
        SOMEBODY_ACCUSED,
        HISTORY
    }
}
