/**
 * Whose word counts when something is lost for good once its time has come. Whatever only shows or orders asks a {@code
 * Clock}.
 */
@NullMarked
package id.tanggap.command.time;

import org.jspecify.annotations.NullMarked;
