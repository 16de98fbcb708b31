/**
 * What an operator ordered. The orders are events because those who carry them out are not where they are given.
 */
@NullMarked
package id.tanggap.events.operation;

import org.jspecify.annotations.NullMarked;
