/**
 * The pages, rendered on the server: Indonesian first, English beside it, made for a phone, usable by keyboard and without
 * JavaScript.
 *
 * <p>A page asks the same services as the JSON API and decides nothing itself. Its forms post to the command side, which
 * sends the browser back with {@code seen=<version>}; the page then waits until it can show that version, so that people
 * see what they just did.
 *
 * <p>A template takes every time, duration, number and name from {@link id.tanggap.query.pages.Say}, and every other word
 * from {@code messages.properties} and {@code messages_en.properties}. Nothing is written inline, no script and no style:
 * the content security policy forbids both.
 */
@NullMarked
package id.tanggap.query.pages;

import org.jspecify.annotations.NullMarked;
