package id.tanggap.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** TCP ports of this machine. */
public final class Ports {

    private Ports() {}

    /** A port of the loopback address that nobody listens on at this moment. */
    static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether nobody listens there at this moment, and we may. */
    public static boolean isFree(InetAddress address, int port) {
        try {
            requireFree(address, port);
            return true;
        } catch (StartRefused taken) {
            return false;
        }
    }

    /**
     * Makes sure that we may listen on the port of this address.
     *
     * @throws StartRefused.PortTaken when another program listens there
     * @throws StartRefused.PortForbidden when this user may not
     * @throws StartRefused.AddressForeign when it is no address of this machine
     */
    public static void requireFree(InetAddress address, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
        } catch (BindException e) {
            String reason = String.valueOf(e.getMessage());
            if (reason.contains("denied")) {
                throw new StartRefused.PortForbidden(port);
            }
            throw reason.contains("assign")
                    ? new StartRefused.AddressForeign(address.getHostAddress())
                    : new StartRefused.PortTaken(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
