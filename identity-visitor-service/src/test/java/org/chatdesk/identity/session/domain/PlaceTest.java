package org.chatdesk.identity.session.domain;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest { // I11

    @Test
    void shouldTakeCountriesAsTheyAreWritten() {
        assertThat(Place.of("no", " Oslo ")).isEqualTo(new Place("NO", "Oslo"));
        assertThat(Place.of("XK", null)).isEqualTo(new Place("XK", null));
    }

    /** Networks say {@code XX} for unknown and {@code T1} for Tor. */
    @ParameterizedTest
    @ValueSource(strings = {"", "XX", "T1", "ZZ", "NOR", "N", "<b>"})
    void shouldNotTakeWhatIsNoCountry(String country) {
        assertThat(Place.of(country, "Oslo")).isEqualTo(Place.UNKNOWN);
    }

    @Test
    void shouldCleanTheCity() {
        assertThat(Place.of("NO", "Os\u0000lo\u202E\r\n").city()).isEqualTo("Oslo");
        assertThat(Place.of("NO", " \n ").city()).isNull();
    }

    @Property
    void shouldKeepTheCityShort(@ForAll String city) {
        var kept = Place.of("NO", city).city();
        if (kept != null) {
            assertThat(kept.codePointCount(0, kept.length())).isBetween(1, 100);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.1.2.3",
                "127.0.0.1",
                "172.31.255.255",
                "192.168.0.1",
                "169.254.1.1",
                "100.64.0.1",
                "::1",
                "fd00::1",
                "fe80::1",
                "::ffff:10.0.0.1"
            })
    void shouldKnowAddressesThatAreNowhere(String address) {
        assertThat(OwnNetwork.has(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"81.2.69.142", "172.32.0.1", "2001:218::1", "100.128.0.1"})
    void shouldKnowAddressesThatAreSomewhere(String address) {
        assertThat(OwnNetwork.has(address)).isFalse();
    }
}
