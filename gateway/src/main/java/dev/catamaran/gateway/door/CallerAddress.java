package dev.catamaran.gateway.door;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * The address that a request came from. Behind proxies it stands in {@code X-Forwarded-For}, to whose end each proxy adds whom
 * it heard from. What a caller wrote there itself stands further left, and nobody has to believe it.
 */
public final class CallerAddress {

    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private static final int IPV6_BYTES = 16;
    private static final int IPV6_NETWORK_BYTES = 8;

    private final List<IpSubnetFilterRule> trusted;

    /** @param trustedProxies subnets such as {@code 10.0.0.0/16} */
    public CallerAddress(List<String> trustedProxies) {
        this.trusted = trustedProxies.stream()
                .map(subnet -> new IpSubnetFilterRule(subnet, IpFilterRuleType.ACCEPT))
                .toList();
    }

    String of(HttpServerRequest request) {
        String address = request.remoteAddress().hostAddress();
        return network(
                trusted.isEmpty()
                        ? address
                        : behindProxies(address, request.headers().getAll(FORWARDED_FOR)));
    }

    /** The last hop that is none of ours, or the last that can be read. */
    String behindProxies(String address, List<String> lines) {
        String[] hops = String.join(",", lines).split(",");
        String last = address;
        for (int hop = hops.length - 1; hop >= 0 && trusts(last); hop--) {
            String said = hops[hop].strip();
            if (NetUtil.createByteArrayFromIpAddressString(said) == null) {
                break;
            }
            last = said;
        }
        return last;
    }

    private boolean trusts(String address) {
        InetSocketAddress hop = new InetSocketAddress(parsed(address), 0);
        return trusted.stream().anyMatch(subnet -> subnet.matches(hop));
    }

    /** Whoever has an IPv6 address has the other 2^64 of its network as well (RFC 6177), so all of them count as one. */
    static String network(String address) {
        byte[] bytes = parsed(address).getAddress();
        if (bytes.length == IPV6_BYTES) {
            Arrays.fill(bytes, IPV6_NETWORK_BYTES, IPV6_BYTES, (byte) 0);
        }
        return NetUtil.bytesToIpAddress(bytes);
    }

    /** An IPv4 address that is written as one of IPv6 is one of IPv4. */
    private static InetAddress parsed(String address) {
        try {
            return InetAddress.getByAddress(NetUtil.createByteArrayFromIpAddressString(address));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("an address has four bytes or sixteen", impossible);
        }
    }
}
