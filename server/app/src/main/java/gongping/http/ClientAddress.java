package gongping.http;

import io.netty.util.NetUtil;
import io.vertx.core.MultiMap;
import io.vertx.core.net.SocketAddress;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a request comes from. X-Forwarded-For is read from right to left and only past proxies that are named. */
final class ClientAddress {
    private final Set<String> proxies;

    ClientAddress(Set<String> proxies) {
        this.proxies = proxies;
    }

    boolean isProxy(String address) {
        return proxies.contains(address);
    }

    String of(@Nullable SocketAddress remote, MultiMap headers) {
        var nearest = remote == null ? null : remote.hostAddress();
        if (nearest == null) {
            return "unknown";
        }
        if (!proxies.contains(nearest)) {
            return nearest;
        }
        var hops = headers.getAll("X-Forwarded-For").stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(String::strip)
                .toList();
        for (int i = hops.size() - 1; i >= 0; i--) {
            var hop = hops.get(i);
            if (!NetUtil.isValidIpV4Address(hop) && !NetUtil.isValidIpV6Address(hop)) {
                return nearest;
            }
            if (!proxies.contains(hop)) {
                return hop;
            }
        }
        return nearest;
    }

    /** What counts as one address for a limit: an IPv4 address, or the /64 that an IPv6 subscriber is given. */
    static String network(String address) {
        if (!NetUtil.isValidIpV6Address(address)) {
            return address;
        }
        var bytes = Objects.requireNonNull(NetUtil.createByteArrayFromIpAddressString(address));
        return java.util.HexFormat.of().formatHex(bytes, 0, 8);
    }
}
