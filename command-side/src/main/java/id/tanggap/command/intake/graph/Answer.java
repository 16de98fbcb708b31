package id.tanggap.command.intake.graph;

import tools.jackson.databind.node.ObjectNode;

/** What a platform says when asked. */
public sealed interface Answer {

    record Shown(ObjectNode json) implements Answer {}

    /** It will never show this: gone, private, or not permitted. */
    record Denied(String code) implements Answer {}

    /** It may answer later: too busy, too many questions, unreachable. */
    record Later(String reason) implements Answer {}

    /**
     * It no longer accepts our access token, or we have none; a person must renew it.
     *
     * @param code why, as the platform calls it
     */
    record NoAccess(String state, String code) implements Answer {}
}
