/**
 * The load: HTTP clients that are cheap, and loops that do not flatter. An open loop counts from when a request was to be
 * sent, so that a server that stands still is charged with everything that had to wait.
 */
@NullMarked
package id.tanggap.bench.load;

import org.jspecify.annotations.NullMarked;
