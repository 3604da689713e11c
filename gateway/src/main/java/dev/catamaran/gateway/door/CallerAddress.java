package dev.catamaran.gateway.door;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * The address that a request came from. Behind proxies it stands in {@code X-Forwarded-For}, to whose end each proxy adds whom
 * it heard from. What a caller wrote there itself stands further left, and nobody has to believe it.
 */
public final class CallerAddress {

    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private final List<IpSubnetFilterRule> trusted;

    /** @param trustedProxies subnets such as {@code 10.0.0.0/16} */
    public CallerAddress(List<String> trustedProxies) {
        this.trusted = trustedProxies.stream()
                .map(subnet -> new IpSubnetFilterRule(subnet, IpFilterRuleType.ACCEPT))
                .toList();
    }

    String of(HttpServerRequest request) {
        String address = request.remoteAddress().hostAddress();
        return trusted.isEmpty()
                ? address
                : behindProxies(address, request.headers().getAll(FORWARDED_FOR));
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
        try {
            byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
            InetSocketAddress hop = new InetSocketAddress(InetAddress.getByAddress(bytes), 0);
            return trusted.stream().anyMatch(subnet -> subnet.matches(hop));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("an address has four bytes or sixteen", impossible);
        }
    }
}
