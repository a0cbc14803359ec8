package org.chatdesk.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContactIdTest {

    @Test
    void shouldFollowRfc9562() { // appendix A.4: the DNS namespace and www.example.com
        var dns = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");
        assertThat(ContactId.of(dns, "www.example.com"))
                .isEqualTo(UUID.fromString("2ed6657d-e927-568b-95e1-2665a8aea6a2"));
    }

    @Test
    void shouldDifferBetweenOrganizations() {
        assertThat(ContactId.of(UUID.randomUUID(), "c-1"))
                .isNotEqualTo(ContactId.of(UUID.randomUUID(), "c-1"));
    }
}
