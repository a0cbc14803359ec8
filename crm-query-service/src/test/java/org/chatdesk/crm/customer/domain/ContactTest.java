package org.chatdesk.crm.customer.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.chatdesk.contracts.event.ContactChanged;
import org.chatdesk.contracts.event.OrganizationChanged.VisitorPolicy;
import org.chatdesk.contracts.event.VisitorCreated;
import org.chatdesk.contracts.event.VisitorExpired;
import org.junit.jupiter.api.Test;

/** C2: what events say of a contact, in whatever order they come. */
class ContactTest {
    private static final UUID ID = UUID.randomUUID();
    private static final Contact BEGAN =
            Contact.of(new VisitorCreated(ID, "Quiet Otter", Instant.EPOCH));
    private static final Contact FIRST = changed(1, "Ada");
    private static final Contact RENAMED = changed(2, "Ada L.");
    private static final Contact EXPIRED =
            Contact.of(new VisitorExpired(ID, Instant.EPOCH, VisitorPolicy.ANONYMISE));

    @Test
    void shouldTakeTheNewerState() {
        assertThat(BEGAN.name()).isEqualTo("Quiet Otter");
        assertThat(BEGAN.join(RENAMED).join(FIRST).name()).isEqualTo("Ada L.");
    }

    @Test
    void shouldForgetWhoAnExpiredVisitorWas() {
        var former = FIRST.join(EXPIRED).join(RENAMED);
        assertThat(former.former()).isTrue();
        assertThat(former.name()).isEqualTo("Former visitor");
        assertThat(former.email()).isNull();
        assertThat(former.toString()).doesNotContain("Ada", "ada@");
        assertThat(former)
                .as("who is told of the end alone knows as much")
                .isEqualTo(EXPIRED); // INV-3
    }

    @Property(tries = 200)
    void shouldBeTheSameInEveryOrder(@ForAll long seed) {
        var told =
                new ArrayList<>(List.of(BEGAN, FIRST, RENAMED, EXPIRED, FIRST, EXPIRED, RENAMED));
        var inOrder = told.stream().reduce(Contact.unknown(ID), Contact::join);
        Collections.shuffle(told, new Random(seed));
        assertThat(told.stream().reduce(Contact.unknown(ID), Contact::join)).isEqualTo(inOrder);
    }

    private static Contact changed(long version, String name) {
        return Contact.of(
                version,
                new ContactChanged(ID, "visitor", null, name, "ada@x.test", "en", false, null));
    }
}
