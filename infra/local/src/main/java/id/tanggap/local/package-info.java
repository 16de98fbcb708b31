/**
 * A real PostgreSQL and a real Elasticsearch as child processes of this one: what {@code infra/start} runs on, and what
 * the tests of all modules run against.
 *
 * <p>Both listen on the loopback address only, want a generated password, keep their data in a {@link
 * id.tanggap.local.DataFolder}, are started again when they end by themselves, and never outlive this process. Neither
 * runs as root: see {@link id.tanggap.local.ChildUser}.
 */
@NullMarked
package id.tanggap.local;

import org.jspecify.annotations.NullMarked;
