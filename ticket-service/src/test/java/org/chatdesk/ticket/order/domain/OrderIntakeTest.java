package org.chatdesk.ticket.order.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.chatdesk.contracts.ContactId;
import org.chatdesk.contracts.Fault;
import org.chatdesk.contracts.event.OrderPlaced;
import org.chatdesk.ticket.order.domain.OrderDraft.Party;
import org.chatdesk.ticket.order.domain.OrderIntake.Accepted;
import org.chatdesk.ticket.order.domain.OrderIntake.Rejected;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** T1: which orders are orders. */
class OrderIntakeTest {
    private static final UUID ORGANIZATION = UUID.randomUUID();
    private static final Party BRAND = new Party("brand", "b-1", "Fjord & Co", "hi@fjord.example");
    private static final Party CREATOR = new Party("creator", "c-1", "Mia", null);

    @Test
    void shouldAcceptAnOrderAndComputeItsContacts() {
        var order = accepted(draft("1001", "12.5", "EUR", BRAND, CREATOR));

        assertThat(order.parties())
                .extracting(OrderPlaced.Party::channelType, OrderPlaced.Party::contact)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "brand_agent", ContactId.of(ORGANIZATION, "b-1")),
                        org.assertj.core.groups.Tuple.tuple(
                                "creator_agent", ContactId.of(ORGANIZATION, "c-1")));
        assertThat(order.amount()).isEqualTo(new BigDecimal("12.50"));
    }

    @Test
    void shouldSayForEachFieldWhatIsMissing() {
        var nothing = new OrderDraft(null, null, null, null, null, null, null);

        assertThat(faults(nothing))
                .containsExactlyInAnyOrder(
                        new Fault("id", "required"),
                        new Fault("package", "required"),
                        new Fault("parties", "required"),
                        new Fault("quantity", "required"),
                        new Fault("amount", "required"),
                        new Fault("currency", "required"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Brand",
                "1brand",
                "brand-x",
                "",
                "brand ",
                "a234567890123456789012345678901"
            })
    void shouldRefuseARoleThatIsNoName(String role) {
        var draft = draft("1", "1", "EUR", new Party(role, "b-1", "Fjord", null));

        assertThat(faults(draft)).containsExactly(new Fault("parties[0].role", "invalid"));
    }

    @Test
    void shouldRefuseTwoPartiesWithOneRole() {
        var draft = draft("1", "1", "EUR", BRAND, new Party("brand", "b-2", "Other", null));

        assertThat(faults(draft)).containsExactly(new Fault("parties[1].role", "invalid"));
    }

    @Test
    void shouldBoundTheNumberOfParties() {
        var eleven =
                IntStream.range(0, 11)
                        .mapToObj(i -> new Party("p" + i, "x" + i, "Name", null))
                        .toArray(Party[]::new);

        assertThat(faults(draft("1", "1", "EUR", eleven)))
                .containsExactly(new Fault("parties", "too-long"));
        assertThat(faults(draft("1", "1", "EUR")))
                .containsExactly(new Fault("parties", "too-short"));
    }

    @ParameterizedTest
    @CsvSource({
        "0, EUR, true",
        "0.01, EUR, true",
        "0.001, EUR, false",
        "1.234, KWD, true",
        "1.2345, KWD, false",
        "900.00, JPY, true",
        "-1, EUR, false",
        "1e3, EUR, true",
        "999999999999999.99, EUR, true",
        "1000000000000000, EUR, false",
        "1e999999, EUR, false",
        "1e-999999, EUR, false",
        "1, eur, false",
        "1, ABC, false",
        "1, '', false"
    })
    void shouldAcceptMoneyOfARealCurrencyOnly(String amount, String currency, boolean fits) {
        assertThat(faults(draft("1", amount, currency, BRAND)).isEmpty()).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({
        "a@b.example, true",
        "å@blå.example, true",
        "a@b, false",
        "a b@c.example, false",
        "a@b.example\\r\\nBcc: x@y.example, false",
        "a@@b.example, false",
        "'', false"
    })
    void shouldAcceptRealEmailsOnly(String email, boolean fits) {
        var draft = draft("1", "1", "EUR", new Party("brand", "b", "Name", unescape(email)));

        assertThat(faults(draft).isEmpty()).isEqualTo(fits);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 10, 13, 27, 0x85, 0xD800})
    void shouldRefuseWhatIsNoTextInNames(int character) { // INV-24
        var name = "Mia" + (char) character;
        var draft = draft("1", "1", "EUR", new Party("brand", "b", name, null));

        assertThat(faults(draft)).containsExactly(new Fault("parties[0].name", "invalid"));
    }

    @Property
    void everyOrderThatIsAcceptedKeepsItsBounds(@ForAll("drafts") OrderDraft draft) {
        if (OrderIntake.decide(ORGANIZATION, draft) instanceof Accepted(var order)) {
            assertThat(order.orderId()).isNotBlank().hasSizeLessThanOrEqualTo(100);
            assertThat(order.parties()).hasSizeBetween(1, 10);
            assertThat(order.parties()).extracting(OrderPlaced.Party::role).doesNotHaveDuplicates();
            assertThat(order.quantity()).isBetween(1, 1_000_000);
            assertThat(order.amount().signum()).isNotNegative();
            assertThat(order.amount().scale()).isBetween(0, 4);
        }
    }

    @Property
    void lookingAgainAtAnAcceptedOrderChangesNothing(@ForAll("drafts") OrderDraft draft) {
        if (OrderIntake.decide(ORGANIZATION, draft) instanceof Accepted(var order)) {
            assertThat(accepted(OrderDraft.of(order))).isEqualTo(order);
        }
    }

    @Provide
    Arbitrary<OrderDraft> drafts() {
        var text = Arbitraries.strings().alpha().ofMaxLength(201).injectNull(0.05);
        var role = Arbitraries.of("brand", "creator", "x_1", "Brand", "").injectNull(0.05);
        var party =
                Combinators.combine(role, text, text)
                        .as((r, id, name) -> new Party(r, id, name, null));
        return Combinators.combine(
                        text,
                        party.list().ofMaxSize(4).injectNull(0.05),
                        text,
                        Arbitraries.integers().between(-1, 1_000_001).injectNull(0.05),
                        Arbitraries.bigDecimals().ofScale(3).injectNull(0.05),
                        Arbitraries.of("EUR", "JPY", "KWD", "XXX", "???").injectNull(0.05))
                .as((id, parties, name, quantity, amount, currency) ->
                        new OrderDraft(id, null, some(parties), name, quantity, amount, currency));
    }

    private static @Nullable List<@Nullable Party> some(@Nullable List<Party> parties) {
        return parties == null ? null : List.of(parties.toArray(Party[]::new));
    }

    private static OrderDraft draft(String id, String amount, String currency, Party... parties) {
        return new OrderDraft(
                id, null, List.of(parties), "Launch", 1, new BigDecimal(amount), currency);
    }

    private static OrderPlaced accepted(OrderDraft draft) {
        return ((Accepted) OrderIntake.decide(ORGANIZATION, draft)).order();
    }

    private static List<Fault> faults(OrderDraft draft) {
        return OrderIntake.decide(ORGANIZATION, draft) instanceof Rejected(var faults)
                ? faults
                : List.of();
    }

    private static @Nullable String unescape(@Nullable String text) {
        return text == null ? null : text.translateEscapes();
    }
}
