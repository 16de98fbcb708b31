/**
 * How fast Tanggap is, each figure beside the raw engine that it stands on, measured in turn in one run.
 */
@NullMarked
package id.tanggap.bench;

import org.jspecify.annotations.NullMarked;
