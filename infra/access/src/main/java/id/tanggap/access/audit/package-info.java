/**
 * What an investigation asks for first: who signed in or was refused, from where, and whose credentials changed. One line
 * each, in the logger {@code tanggap.security}, and a counter {@code tanggap.security.events}.
 */
@NullMarked
package id.tanggap.access.audit;

import org.jspecify.annotations.NullMarked;
