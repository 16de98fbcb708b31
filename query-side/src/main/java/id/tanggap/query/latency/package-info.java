/**
 * How long it takes, and for whom: exact figures over every measured interval of every complaint. Nothing here is
 * estimated from a sketch or a sample, since an office is judged by it. Durations are whole seconds, of working time or of
 * calendar time.
 *
 * <p>Percentiles are by nearest rank over the finished intervals; the median that counts those still running as well is
 * Kaplan and Meier's. A period selects an interval by its <em>start</em>, everywhere: what was asked of an office in
 * November stays in November, however long the answer takes.
 */
@NullMarked
package id.tanggap.query.latency;

import org.jspecify.annotations.NullMarked;
