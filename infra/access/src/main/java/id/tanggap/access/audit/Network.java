package id.tanggap.access.audit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;

/** Who counts as one sender: an IPv4 address, or the /64 of an IPv6 address, which is what one household is given. */
public record Network(String value) {

    private static final int HOUSEHOLD_BYTES = 8;

    public static Network of(String address) {
        try {
            InetAddress literal = InetAddress.ofLiteral(withoutPort(address));
            return new Network(
                    literal instanceof Inet6Address six
                            ? Arrays.toString(Arrays.copyOf(six.getAddress(), HOUSEHOLD_BYTES))
                            : literal.getHostAddress());
        } catch (IllegalArgumentException notALiteral) {
            return new Network(address);
        }
    }

    /** Some proxies tell the port as well: {@code 203.0.113.7:4711}, {@code [2001:db8::1]:4711}. */
    private static String withoutPort(String address) {
        if (address.startsWith("[")) {
            int end = address.indexOf(']');
            return end < 0 ? address : address.substring(1, end);
        }
        int colon = address.indexOf(':');
        boolean one = colon >= 0 && colon == address.lastIndexOf(':');
        return one ? address.substring(0, colon) : address;
    }
}
