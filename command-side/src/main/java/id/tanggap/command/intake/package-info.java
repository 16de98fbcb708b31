/**
 * How posts come in: signed deliveries of the platforms and entries by hand, kept before they are answered, read
 * afterwards, and turned into commands.
 *
 * <p>Arrows between the rooms go one way: {@code capture} → {@code handling} → {@code reading} → {@code journal} →
 * {@code post}, and {@code watch} → {@code retention} → {@code reading}; the platforms ({@code meta}, {@code x}) know the
 * journal's door and what a post is.
 */
@NullMarked
package id.tanggap.command.intake;

import org.jspecify.annotations.NullMarked;
