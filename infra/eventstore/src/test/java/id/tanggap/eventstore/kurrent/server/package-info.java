/**
 * A double of an EventStoreDB (KurrentDB) cluster, for tests: real gRPC servers in this process, with the log in memory.
 *
 * <p><b>It is not the server.</b> It follows the published protocol, not the habits of our client: the protobuf files
 * {@code kurrentdb/protocol/v1/{streams,gossip,serverfeatures,shared}.proto} and {@code v2/streams/{streams,errors}.proto}
 * that come with {@code io.kurrent:kurrentdb-client}, and, where these are silent, the documented behaviour and the public
 * sources of the server:
 *
 * <ul>
 *   <li>optimistic concurrency and idempotent appends: docs.kurrent.io, "Optimistic concurrency and idempotence", and the
 *       server's index writer (an append at an earlier revision succeeds again if all its event ids are those already
 *       there; an append at exactly the end is never recognised as a repetition);
 *   <li>{@code $all} reads include the event at the given position, subscriptions begin after it;
 *   <li>filtered subscriptions: confirmation first, checkpoints when so many records were considered and when it goes
 *       live, then "caught up"; "fell behind" is not sent;
 *   <li>a read of a stream that is not there answers {@code StreamNotFound}, of a tombstoned one the error
 *       {@code stream-deleted}; {@code $maxCount} hides the older events;
 *   <li>whoever requires the leader and meets a follower is told the leader's address; the v2 protocol always requires it;
 *   <li>an append of more than a mebibyte is refused, and names in an append to several streams are restricted;
 *   <li>scavenges, positions that are of no record, users and access to {@code $all}, and what is asked over HTTP/1.1: as
 *       servers before 24.10 do it, and those since, see {@code infra/docs/adr/0014};
 *   <li>metadata of events that came by an append to several streams are made anew from their properties when they are
 *       read, with the schema's keys added.
 * </ul>
 *
 * <p>The log is never empty of what is not ours: system events and other people's streams lie between, as on a real server.
 */
package id.tanggap.eventstore.kurrent.server;
