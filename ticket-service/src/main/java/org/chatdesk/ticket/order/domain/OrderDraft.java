package org.chatdesk.ticket.order.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.chatdesk.contracts.event.OrderPlaced;
import org.jspecify.annotations.Nullable;

/** An order as somebody told it, unchecked: anything may be missing. */
public record OrderDraft(
        @Nullable String id,
        @Nullable String title,
        @Nullable List<@Nullable Party> parties,
        @Nullable String packageName,
        @Nullable Integer quantity,
        @Nullable BigDecimal amount,
        @Nullable String currency) {

    /** An order from the log may come from the host itself, so it is looked at like any other. */
    public static OrderDraft of(OrderPlaced told) {
        return new OrderDraft(
                told.orderId(),
                told.title(),
                parties(told.parties()),
                told.packageName(),
                told.quantity(),
                told.amount(),
                told.currency());
    }

    private static @Nullable List<@Nullable Party> parties(@Nullable List<OrderPlaced.Party> told) {
        if (told == null) {
            return null;
        }
        var parties = new ArrayList<@Nullable Party>();
        for (var party : told) {
            parties.add(Party.of(party));
        }
        return parties;
    }

    /** One side of the order, unchecked. */
    public record Party(
            @Nullable String role,
            @Nullable String externalId,
            @Nullable String name,
            @Nullable String email) {

        private static @Nullable Party of(OrderPlaced.@Nullable Party told) {
            return told == null
                    ? null
                    : new Party(told.role(), told.externalId(), told.name(), told.email());
        }
    }
}
