/** The engines for tests: one of each per JVM, started when first asked for, gone with the JVM. */
@NullMarked
package id.tanggap.local.testing;

import org.jspecify.annotations.NullMarked;
