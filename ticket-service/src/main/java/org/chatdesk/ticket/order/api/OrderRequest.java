package org.chatdesk.ticket.order.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.chatdesk.ticket.order.domain.OrderDraft;
import org.jspecify.annotations.Nullable;

/**
 * An order in the host's words. Bounds are checked by {@link
 * org.chatdesk.ticket.order.domain.OrderIntake}, because orders also come on a topic.
 *
 * @param amount in the currency's major unit
 * @param currency ISO 4217
 */
public record OrderRequest(
        @Nullable List<@Nullable Party> parties,
        @JsonProperty("package") @Nullable String packageName,
        @Nullable Integer quantity,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        @Nullable String title) {

    /** One side of the order. */
    public record Party(
            @Nullable String role,
            @Nullable String externalId,
            @Nullable String name,
            @Nullable String email) {

        private static OrderDraft.@Nullable Party draft(@Nullable Party party) {
            return party == null
                    ? null
                    : new OrderDraft.Party(party.role, party.externalId, party.name, party.email);
        }
    }

    OrderDraft draft(String id) {
        return new OrderDraft(id, title, partyDrafts(), packageName, quantity, amount, currency);
    }

    private @Nullable List<OrderDraft.@Nullable Party> partyDrafts() {
        if (parties == null) {
            return null;
        }
        var drafts = new ArrayList<OrderDraft.@Nullable Party>();
        for (var party : parties) {
            drafts.add(Party.draft(party));
        }
        return drafts;
    }
}
