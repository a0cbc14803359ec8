package org.chatdesk.contracts;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A range of IP addresses, written as CIDR (RFC 4632 for version 4, RFC 4291 section 2.3 for
 * version 6). An IPv4 address that is written as IPv6 ({@code ::ffff:192.0.2.1}) is one of version
 * 4.
 *
 * @param address its first address, as bytes in network order
 * @param prefix how many leading bits an address must share with it
 */
public record AddressRange(byte[] address, int prefix) {
    public static final int LONGEST_TEXT = 49;

    private static final int BITS = 8;
    private static final Pattern V4 = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
    private static final Pattern V6 = Pattern.compile("[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*");
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,3}");

    /** Reads {@code 192.0.2.0/24}, {@code 2001:db8::/32} or one address; empty for all else. */
    public static Optional<AddressRange> parse(String text) {
        var parts = text.split("/", -1);
        if (parts.length > 2) {
            return Optional.empty();
        }
        return bytes(parts[0])
                .flatMap(address ->
                        parts.length == 1 ? Optional.of(whole(address)) : cut(address, parts[1]));
    }

    private static AddressRange whole(byte[] address) {
        return new AddressRange(address, address.length * BITS);
    }

    private static Optional<AddressRange> cut(byte[] address, String length) {
        if (!LENGTH.matcher(length).matches()) {
            return Optional.empty();
        }
        var prefix = Integer.parseInt(length);
        return prefix > address.length * BITS
                ? Optional.empty()
                : Optional.of(new AddressRange(masked(address, prefix), prefix));
    }

    /** Whether the address, as text, lies in the range; what is no address lies nowhere. */
    public boolean contains(String other) {
        return bytes(other)
                .filter(bytes -> bytes.length == address.length)
                .filter(bytes -> Arrays.equals(masked(bytes, prefix), address))
                .isPresent();
    }

    private static byte[] masked(byte[] address, int prefix) {
        var masked = address.clone();
        for (int i = 0; i < masked.length; i++) {
            var bits = Math.clamp(prefix - (long) i * BITS, 0, BITS);
            masked[i] &= (byte) (0xFF << (BITS - bits));
        }
        return masked;
    }

    /** Never asks a name service: only what looks like an address is taken for one. */
    private static Optional<byte[]> bytes(String text) {
        if (text.length() > LONGEST_TEXT
                || !V4.matcher(text).matches() && !V6.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.ofLiteral(text).getAddress());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AddressRange range
                && prefix == range.prefix
                && Arrays.equals(address, range.address);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(address) + prefix;
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        try {
            return InetAddress.getByAddress(address).getHostAddress() + "/" + prefix;
        } catch (java.net.UnknownHostException e) {
            throw new IllegalStateException("Addresses have 4 or 16 bytes", e);
        }
    }
}
