/**
 * Who answers, learned from who answered before: what staff confirmed becomes lessons, lessons become a version in the
 * background, the version in use suggests, and assigns where the government lets it. How it is learned is in {@link
 * id.tanggap.learning}.
 */
@NullMarked
package id.tanggap.command.routing.learned;

import org.jspecify.annotations.NullMarked;
