/**
 * Fills an empty installation with an invented regency, by the commands that its people would give, and says that it is
 * one.
 */
@NullMarked
package id.tanggap.demo;

import org.jspecify.annotations.NullMarked;
