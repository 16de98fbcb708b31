/** The access tokens with which Tanggap reads and writes as an account on a platform. */
@NullMarked
package id.tanggap.command.channel.token;

import org.jspecify.annotations.NullMarked;
