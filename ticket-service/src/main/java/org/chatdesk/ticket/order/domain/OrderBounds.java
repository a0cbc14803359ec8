package org.chatdesk.ticket.order.domain;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chatdesk.contracts.Fault;
import org.chatdesk.contracts.Faults;
import org.jspecify.annotations.Nullable;

/** The bounds every order keeps, whichever way it comes in. */
final class OrderBounds {
    private static final int ID_LENGTH = 100;
    private static final int TITLE_LENGTH = 200;
    private static final int PACKAGE_LENGTH = 200;
    private static final int PARTIES = 10;
    private static final int EXTERNAL_ID_LENGTH = 200;
    private static final int NAME_LENGTH = 120;
    private static final int QUANTITY = 1_000_000;
    private static final int AMOUNT_DIGITS = 15;
    private static final Pattern ROLE = Pattern.compile("[a-z][a-z0-9_]{0,29}");

    private OrderBounds() {}

    static List<Fault> check(OrderDraft draft) {
        var faults = new Faults();
        faults.text("id", draft.id(), ID_LENGTH);
        faults.optionalText("title", draft.title(), TITLE_LENGTH);
        faults.text("package", draft.packageName(), PACKAGE_LENGTH);
        parties(faults, draft.parties());
        quantity(faults, draft.quantity());
        money(faults, draft.amount(), draft.currency());
        return faults.found();
    }

    private static void parties(Faults faults, @Nullable List<OrderDraft.@Nullable Party> parties) {
        if (parties == null) {
            faults.required("parties");
            return;
        }
        faults.size("parties", parties.size(), PARTIES);
        var roles = new HashSet<@Nullable String>();
        for (int i = 0; i < Math.min(parties.size(), PARTIES); i++) {
            party(faults, "parties[%d]".formatted(i), parties.get(i), roles);
        }
    }

    private static void party(
            Faults faults,
            String path,
            OrderDraft.@Nullable Party party,
            HashSet<@Nullable String> roles) {
        if (party == null) {
            faults.required(path);
            return;
        }
        faults.matches(path + ".role", party.role(), ROLE);
        faults.text(path + ".externalId", party.externalId(), EXTERNAL_ID_LENGTH);
        faults.text(path + ".name", party.name(), NAME_LENGTH);
        faults.optionalEmail(path + ".email", party.email());
        if (party.role() != null && !roles.add(party.role())) {
            faults.invalid(path + ".role");
        }
    }

    private static void quantity(Faults faults, @Nullable Integer quantity) {
        if (quantity == null) {
            faults.required("quantity");
        } else if (quantity < 1 || quantity > QUANTITY) {
            faults.invalid("quantity");
        }
    }

    private static void money(
            Faults faults, @Nullable BigDecimal amount, @Nullable String currency) {
        var known = currency == null ? Optional.<Currency>empty() : Money.currency(currency);
        if (currency == null) {
            faults.required("currency");
        } else if (known.isEmpty()) {
            faults.invalid("currency");
        }
        if (amount == null) {
            faults.required("amount");
        } else if (amount.signum() < 0
                || Money.integerDigits(amount) > AMOUNT_DIGITS
                || Money.decimals(amount) > known.map(Money::mostDecimals).orElse(4)) {
            faults.invalid("amount");
        }
    }
}
