package id.tanggap.access.audit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;

/** Who counts as one sender: an IPv4 address, or the /64 of an IPv6 address, which is what one household is given. */
public record Network(String value) {

    private static final int HOUSEHOLD_BYTES = 8;

    public static Network of(String address) {
        try {
            return new Network(
                    InetAddress.ofLiteral(address) instanceof Inet6Address six
                            ? Arrays.toString(Arrays.copyOf(six.getAddress(), HOUSEHOLD_BYTES))
                            : address);
        } catch (IllegalArgumentException notALiteral) {
            return new Network(address);
        }
    }
}
