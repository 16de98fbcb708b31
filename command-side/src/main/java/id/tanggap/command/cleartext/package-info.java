/**
 * What earlier versions stored in the clear and should not have. The only place that changes a stored event, and it can do
 * no more than put the sealed form of a text where the text was.
 */
@NullMarked
package id.tanggap.command.cleartext;

import org.jspecify.annotations.NullMarked;
