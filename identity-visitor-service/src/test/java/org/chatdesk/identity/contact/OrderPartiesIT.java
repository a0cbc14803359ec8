package org.chatdesk.identity.contact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.ContactId;
import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.event.Event;
import org.chatdesk.contracts.event.OrderPlaced;
import org.chatdesk.identity.testing.Seeded;
import org.chatdesk.kit.testing.EventLog;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OrderPartiesIT { // T1

    @Test
    void shouldMakeEveryPartyAContactOnce() { // INV-8
        var brand = "brand-" + UUID.randomUUID();
        var order = order(Seeded.MARKET, party("brand", brand, "Nordic Brand"));
        EventLog.publish(Topics.ORDER_PLACED, order);
        EventLog.publish(Topics.ORDER_PLACED, order);
        EventLog.publish(
                Topics.ORDER_PLACED,
                order(Seeded.MARKET, party("brand", brand, "Nordic Brand AS")));

        var id = ContactId.of(Seeded.MARKET, brand);
        var events =
                EventLog.readUntil(
                        Topics.CONTACT_CHANGED,
                        event ->
                                event.aggregate().equals(id)
                                        && event.payload().name().equals("Nordic Brand AS"));

        var ofBrand = events.stream().filter(event -> event.aggregate().equals(id)).toList();
        assertThat(ofBrand).extracting(Event::version).containsExactly(1L, 2L);
        assertThat(ofBrand.getFirst().payload().type()).isEqualTo("brand");
        assertThat(ofBrand.getFirst().payload().locale()).isEqualTo("nb");
    }

    @Test
    void shouldParkAnOrderOfNobodysOrganization() { // INV-15
        var stray = order(UUID.randomUUID(), party("brand", "stray", "Stray"));

        EventLog.publish(Topics.ORDER_PLACED, stray);

        EventLog.awaitRaw("order.placed.dead.identity", stray.id().toString());
    }

    private static Event<OrderPlaced> order(UUID organization, OrderPlaced.Party party) {
        var order = UUID.randomUUID();
        return EventLog.event(
                organization,
                UUID.nameUUIDFromBytes(party.externalId().getBytes(UTF_8)),
                1,
                new OrderPlaced(
                        order.toString(), null, List.of(party), "Gold", 1, BigDecimal.TEN, "NOK"));
    }

    private static OrderPlaced.Party party(String role, String externalId, String name) {
        var contact = ContactId.of(Seeded.MARKET, externalId);
        return new OrderPlaced.Party(role, externalId, contact, name, "p@mail.example");
    }
}
