package org.chatdesk.identity.widget.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginPolicyTest {
    private static final OriginPolicy POLICY =
            OriginPolicy.of(List.of("https://shop.example", "https://*.shop.example"), false);

    @Property
    void shouldAdmitExactlyTheListedOrigin(
            @ForAll("hosts") String listed, @ForAll("hosts") String asking) {
        var policy = OriginPolicy.of(List.of("https://" + listed), false);

        assertThat(policy.admits("https://" + asking)).isEqualTo(asking.equals(listed));
    }

    @Property
    void shouldAdmitSubdomainsOnly(
            @ForAll("hosts") String listed, @ForAll("labels") String before) {
        var policy = OriginPolicy.of(List.of("https://*." + listed), false);

        assertThat(policy.admits("https://" + before + "." + listed)).isTrue();
        assertThat(policy.admits("https://" + before + listed)).isFalse();
        assertThat(policy.admits("https://" + listed)).isFalse();
    }

    @Property
    void shouldHoldPortsApart(
            @ForAll @IntRange(min = 1, max = 65_535) int listed,
            @ForAll @IntRange(min = 1, max = 65_535) int asking) {
        var policy = OriginPolicy.of(List.of("http://localhost:" + listed), false);

        assertThat(policy.admits("http://localhost:" + asking)).isEqualTo(asking == listed);
    }

    @Property(tries = 2_000)
    void shouldAdmitNothingThatIsNoOrigin(@ForAll String anything) {
        var admitted = POLICY.admits(anything);

        assertThat(admitted && !anything.matches("https://([a-z0-9_.-]+\\.)?shop\\.example(:443)?"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "",
                "https://shop.example/",
                "https://shop.example@evil.example",
                "https://evil.example#shop.example",
                "https://evil.example?.shop.example",
                "https://evil.example\\.shop.example",
                "https://evil.example/.shop.example",
                "https://shop.example\n",
                "HTTPS://SHOP.EXAMPLE",
                "https://\u212Aing.shop.example",
                "https://.shop.example",
                "https://-.shop.example"
            })
    void shouldRefuseLookalikes(String origin) { // INV-26
        assertThat(POLICY.admits(origin)).isFalse();
    }

    @Test
    void shouldAdmitAppsWhereTheOrganizationSaysSo() {
        assertThat(new OriginPolicy(List.of(), true).admits(null)).isTrue();
        assertThat(new OriginPolicy(List.of(), false).admits(null)).isFalse();
        assertThat(new OriginPolicy(List.of(), true).admits("null")).isFalse();
    }

    @Provide
    Arbitrary<String> labels() {
        return Arbitraries.strings().withCharRange('a', 'c').ofMinLength(1).ofMaxLength(2);
    }

    @Provide
    Arbitrary<String> hosts() {
        return Combinators.combine(labels(), labels()).as((a, b) -> a + "." + b);
    }
}
