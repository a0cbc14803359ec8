package org.chatdesk.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest { // I14
    @Property
    void shouldHoldTheAddressesThatShareItsBits(
            @ForAll("addresses") byte[] base,
            @ForAll("addresses") byte[] other,
            @ForAll @IntRange(max = 128) int length)
            throws UnknownHostException {
        Assume.that(base.length == other.length && length <= base.length * 8);
        var range = AddressRange.parse(text(base) + "/" + length).orElseThrow();

        assertThat(range.contains(text(base))).isTrue();
        assertThat(range.contains(text(other))).isEqualTo(sameBits(base, other, length));
    }

    /** The same question asked of numbers instead of bytes. */
    private static boolean sameBits(byte[] one, byte[] other, int length) {
        var rest = one.length * 8 - length;
        return new BigInteger(1, one)
                .shiftRight(rest)
                .equals(new BigInteger(1, other).shiftRight(rest));
    }

    @Property
    void shouldBeWrittenAsItIsRead(
            @ForAll("addresses") byte[] base, @ForAll @IntRange(max = 128) int length)
            throws UnknownHostException {
        Assume.that(length <= base.length * 8);
        var range = AddressRange.parse(text(base) + "/" + length).orElseThrow();
        assertThat(AddressRange.parse(range.toString())).contains(range);
    }

    @Provide
    Arbitrary<byte[]> addresses() {
        // Few values for each byte, so that addresses are often close to each other.
        var bytes = Arbitraries.of((byte) 0, (byte) 1, (byte) 127, (byte) 128, (byte) 255);
        var v4 = bytes.array(byte[].class).ofSize(4);
        var v6 = bytes.array(byte[].class).ofSize(16).filter(address -> address[0] != 0);
        return Arbitraries.oneOf(v4, v6);
    }

    private static String text(byte[] address) throws UnknownHostException {
        return InetAddress.getByAddress(address).getHostAddress();
    }

    @Test
    void shouldTakeMappedAddressesForVersionFour() {
        var range = AddressRange.parse("192.0.2.0/24").orElseThrow();
        assertThat(range.contains("::ffff:192.0.2.9")).isTrue();
        assertThat(range.contains("192.0.3.9")).isFalse();
        assertThat(range.contains("2001:db8::1")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/8",
                "10.0.0.0/",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/8/8",
                "10.0.0",
                "10.0.0.256",
                "localhost",
                "example.com/8",
                "2001:db8::/129",
                "fe80::1%eth0",
                "10.0.0.0/a",
                " 10.0.0.0/8",
                ":::",
                "1:2:3"
            })
    void shouldTakeNothingElse(String text) {
        assertThat(AddressRange.parse(text)).isEmpty();
    }
}
