/**
 * The right to be forgotten. Erasing a person destroys the key that opens the texts about them, at once and for good;
 * what else has to be cleaned follows as a reaction and is finished even if the machine stops in between.
 */
@NullMarked
package id.tanggap.command.person;

import org.jspecify.annotations.NullMarked;
