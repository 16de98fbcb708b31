/** Both sides and both engines in one process: what {@code infra/start} runs on one machine. */
@NullMarked
package id.tanggap.standalone;

import org.jspecify.annotations.NullMarked;
