/**
 * What the government says goes out to the platform of the citizen, below the citizen's own post: which account may say it
 * there ({@link id.tanggap.command.reply.Ways}), an outbox in PostgreSQL ({@link id.tanggap.command.reply.Outbox}), who
 * carries it ({@link id.tanggap.command.reply.Courier}), and how each platform takes it ({@link
 * id.tanggap.command.reply.Platform}).
 *
 * <p>Never twice and never lost: that a parcel is being sent is committed before the request. Whoever finds it so later, or
 * was not told what came of a request, looks for it on the platform before it is sent again.
 */
@NullMarked
package id.tanggap.command.reply;

import org.jspecify.annotations.NullMarked;
