/** Joins the domain, which knows no framework, to Axon and Spring. */
@NullMarked
package id.tanggap.command.wiring;

import org.jspecify.annotations.NullMarked;
