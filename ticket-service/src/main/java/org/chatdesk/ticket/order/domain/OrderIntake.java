package org.chatdesk.ticket.order.domain;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.ContactId;
import org.chatdesk.contracts.Fault;
import org.chatdesk.contracts.event.OrderPlaced;
import org.jspecify.annotations.Nullable;

/** Decides whether a draft is an order. */
public sealed interface OrderIntake {

    /** It is; everybody in it is known by id. */
    record Accepted(OrderPlaced order) implements OrderIntake {}

    /** It is not; nothing of it is kept. */
    record Rejected(List<Fault> faults) implements OrderIntake {}

    /** Contacts' ids are computed here: whoever tells of an order cannot choose them. */
    static OrderIntake decide(UUID organization, OrderDraft draft) {
        var faults = OrderBounds.check(draft);
        return faults.isEmpty() ? new Accepted(order(organization, draft)) : new Rejected(faults);
    }

    private static OrderPlaced order(UUID organization, OrderDraft draft) {
        var currency = Money.currency(requireNonNull(draft.currency())).orElseThrow();
        return new OrderPlaced(
                requireNonNull(draft.id()),
                blankToNull(draft.title()),
                requireNonNull(draft.parties()).stream()
                        .map(party -> party(organization, requireNonNull(party)))
                        .toList(),
                requireNonNull(draft.packageName()),
                requireNonNull(draft.quantity()),
                Money.plain(requireNonNull(draft.amount()), currency),
                currency.getCurrencyCode());
    }

    private static OrderPlaced.Party party(UUID organization, OrderDraft.Party party) {
        var externalId = requireNonNull(party.externalId());
        return new OrderPlaced.Party(
                requireNonNull(party.role()),
                externalId,
                ContactId.of(organization, externalId),
                requireNonNull(party.name()),
                party.email());
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
