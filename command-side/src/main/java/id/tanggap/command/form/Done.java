package id.tanggap.command.form;

import java.util.OptionalLong;

/**
 * What a form may bring about. A program reads it as JSON; a page's form goes back to its page instead, which need not
 * show it.
 */
public interface Done {

    /** The version that the page has to wait for to show what was done; empty when there is nothing to wait for. */
    default OptionalLong awaited() {
        return OptionalLong.empty();
    }
}
