package org.traitdunion.gateway.limit;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.HexFormat;

/** Where strangers come from, as far as it can be told: an address, which may be a whole company's. */
public final class Network {

    private Network() {}

    /** Who has one address of IPv6 has 2<sup>64</sup> of them, and counts as one. */
    public static String of(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return bytes.length == 16 ? HexFormat.of().formatHex(bytes, 0, 8) : address;
        } catch (IllegalArgumentException unreadable) { // a proxy may say what it likes
            return address;
        }
    }
}
