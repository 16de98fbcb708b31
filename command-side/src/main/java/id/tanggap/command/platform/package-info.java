/** What the platforms' HTTP has in common: one request at a time, and what their errors mean. Nothing is tried again here. */
@NullMarked
package id.tanggap.command.platform;

import org.jspecify.annotations.NullMarked;
