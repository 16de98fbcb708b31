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

    /**
     * Makes sure that we may listen on the port.
     *
     * @throws StartRefused.PortTaken when another program listens there
     * @throws StartRefused.PortForbidden when this user may not
     */
    public static void requireFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
        } catch (BindException e) {
            String reason = String.valueOf(e.getMessage());
            throw reason.contains("denied") ? new StartRefused.PortForbidden(port) : new StartRefused.PortTaken(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
