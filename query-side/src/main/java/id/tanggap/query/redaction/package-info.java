/**
 * What a stranger must not read in a text. {@link id.tanggap.query.redaction.Redaction} is all that others see. A text is
 * read once as its {@link id.tanggap.events.text.Shadow}; a {@link id.tanggap.query.redaction.Glimpse} tells which rules
 * can find anything in it at all; each {@link id.tanggap.query.redaction.Rule} marks what it finds in the common {@link
 * id.tanggap.query.redaction.Masks}, and what one has marked no later one looks at.
 */
@NullMarked
package id.tanggap.query.redaction;

import org.jspecify.annotations.NullMarked;
