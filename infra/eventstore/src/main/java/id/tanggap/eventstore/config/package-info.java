/**
 * The event store as explicit Spring beans, ahead of Axon's auto-configuration, so that nothing falls back silently to
 * storage in memory, to missing transactions or to another serializer.
 */
@NullMarked
package id.tanggap.eventstore.config;

import org.jspecify.annotations.NullMarked;
