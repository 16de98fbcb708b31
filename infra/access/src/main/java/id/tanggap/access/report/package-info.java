/**
 * Whom to tell of a hole in this installation: {@code /.well-known/security.txt}, as RFC 9116 has it.
 */
@NullMarked
package id.tanggap.access.report;

import org.jspecify.annotations.NullMarked;
