package org.chatdesk.identity.visitor.domain;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class VisitorNameTest {

    @Property
    void shouldBeTwoFriendlyWords(@ForAll long seed) {
        var name = VisitorName.pick(new java.util.Random(seed));

        assertThat(name).matches("[A-Z][a-z]+ [A-Z][a-z]+");
    }
}
