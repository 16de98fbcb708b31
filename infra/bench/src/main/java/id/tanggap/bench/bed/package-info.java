/**
 * What is measured: engines that sync to disk, the application in a process of its own or parts of it in this one, and an
 * invented history to fill them with.
 */
@NullMarked
package id.tanggap.bench.bed;

import org.jspecify.annotations.NullMarked;
