package org.chatdesk.identity.widget.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.chatdesk.contracts.Fault;
import org.chatdesk.contracts.Faults;
import org.junit.jupiter.api.Test;

class AllowedDomainsTest { // I7

    @Property
    void shouldReadWhatItWrites(@ForAll("domains") String domain) {
        var read = AllowedDomain.parse(domain);

        assertThat(AllowedDomain.parse(read.text())).isEqualTo(read);
        assertThat(AllowedDomain.parse(read.text()).text()).isEqualTo(read.text());
    }

    /** Else a policy for the browser could be broken open by a domain. */
    @Property(tries = 2_000)
    void shouldTakeNothingThatIsMoreThanOneSource(@ForAll String anything) { // INV-26
        var faults = faults(List.of("https://" + anything));

        if (faults.isEmpty()) {
            assertThat(AllowedDomains.written(List.of("https://" + anything)).getFirst())
                    .matches("https://(\\*\\.)?[a-z0-9_.-]+(:[0-9]+)?|https://localhost:\\*");
        }
    }

    @Test
    void shouldFindTheSameDomainHoweverItIsWritten() {
        var faults =
                faults(
                        List.of(
                                "https://bücher.example",
                                " https://XN--BCHER-KVA.example:443 ",
                                "https://www.bücher.example"));

        assertThat(faults).containsExactly(new Fault("allowedDomains[1]", "duplicate"));
    }

    @Test
    void shouldNameEachThatIsNone() {
        var domains = new ArrayList<String>(List.of("shop.example", "", "https://*.com"));
        domains.add("https://" + "a".repeat(260) + ".example");
        domains.add("https://shop.example");

        assertThat(faults(domains))
                .containsExactly(
                        new Fault("allowedDomains[0]", "invalid"),
                        new Fault("allowedDomains[1]", "required"),
                        new Fault("allowedDomains[2]", "invalid"),
                        new Fault("allowedDomains[3]", "too-long"));
    }

    @Test
    void shouldBeBounded() {
        var many = new ArrayList<String>();
        for (int i = 0; i < 51; i++) {
            many.add("https://s" + i + ".example");
        }

        assertThat(faults(many)).containsExactly(new Fault("allowedDomains", "too-long"));
        assertThat(faults(many.subList(0, 50))).isEmpty();
    }

    private static List<Fault> faults(List<String> domains) {
        var faults = new Faults();
        AllowedDomains.check(faults, "allowedDomains", new ArrayList<>(domains));
        return faults.found();
    }

    @Provide
    Arbitrary<String> domains() {
        var scheme = Arbitraries.of("http://", "https://", "HTTPS://");
        var host = Arbitraries.of("shop.example", "*.shop.example", "Bücher.example", "10.0.0.7");
        var port = Arbitraries.of("", ":80", ":443", ":8443");
        var sites = Combinators.combine(scheme, host, port).as((a, b, c) -> a + b + c);
        return Arbitraries.oneOf(sites, Arbitraries.of("http://localhost:*", "http://127.0.0.1:*"));
    }
}
