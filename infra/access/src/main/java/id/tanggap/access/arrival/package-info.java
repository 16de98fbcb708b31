/**
 * How requests come in: from whom, how much, how fast. All of it is decided before anybody looks at what they want, and
 * as low as the server lets us, so that forms, uploads and raw bodies obey alike.
 */
@NullMarked
package id.tanggap.access.arrival;

import org.jspecify.annotations.NullMarked;
