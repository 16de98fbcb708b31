/**
 * A pretend Instagram: pages on which a visitor plays citizen, leader and office, the part of the Graph API that Tanggap
 * speaks, and signed deliveries to Tanggap, which cannot tell it from the real one. It runs beside a demo alone and answers
 * this machine alone. Of Tanggap it knows an address and no class.
 */
@NullMarked
package id.tanggap.demo.instagram;

import org.jspecify.annotations.NullMarked;
