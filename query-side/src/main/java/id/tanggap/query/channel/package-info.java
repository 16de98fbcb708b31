/** Where citizens complain: which channels there are, and what they are called. */
@NullMarked
package id.tanggap.query.channel;

import org.jspecify.annotations.NullMarked;
