package org.chatdesk.identity.invitation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.event.MemberChanged.Role;
import org.chatdesk.identity.invitation.domain.Invitation.Standing;
import org.chatdesk.identity.invitation.domain.Invitation.State;
import org.junit.jupiter.api.Test;

class InvitationTest { // I1
    private static final Instant END = Instant.parse("2026-03-29T01:00:00Z");

    @Test
    void shouldBeOpenUntilItsEndAndNotAtIt() {
        assertThat(to("kari@mail.example").state(END.minusMillis(1))).isEqualTo(State.OPEN);
        assertThat(to("kari@mail.example").state(END)).isEqualTo(State.EXPIRED);
    }

    @Test
    void shouldStayWhatSomebodyMadeOfIt() {
        assertThat(to("kari@mail.example").as(Standing.USED).state(END)).isEqualTo(State.USED);
        assertThat(to("kari@mail.example").as(Standing.WITHDRAWN).state(END.minusMillis(1)))
                .isEqualTo(State.WITHDRAWN);
    }

    @Test
    void shouldShowOfTheAddressOnlyWhatItsOwnerKnows() { // INV-26
        assertThat(to("kari@mail.example").maskedEmail()).isEqualTo("k***@mail.example");
        assertThat(to("k@mail.example").maskedEmail()).isEqualTo("k***@mail.example");
        assertThat(to("𝓀ari@mail.example").maskedEmail()).isEqualTo("𝓀***@mail.example");
    }

    private static Invitation to(String email) {
        return new Invitation(
                UUID.randomUUID(),
                UUID.randomUUID(),
                email,
                Role.AGENT,
                List.of(),
                "Ola",
                Standing.OPEN,
                END,
                Letters.first(END.minus(Invitation.LIFE)));
    }
}
