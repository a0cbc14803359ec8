package org.chatdesk.ticket.order.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Optional;

/** Amounts in a currency's major unit (ISO 4217). */
final class Money {
    private static final int FEWEST_DECIMALS = 2;
    private static final int MOST_DECIMALS = 4;

    private Money() {}

    static Optional<Currency> currency(String code) {
        return Currency.availableCurrencies()
                .filter(currency -> currency.getCurrencyCode().equals(code))
                .findFirst();
    }

    /** Two decimals are always welcome, more only where the currency has them. */
    static int mostDecimals(Currency currency) {
        return Math.clamp(currency.getDefaultFractionDigits(), FEWEST_DECIMALS, MOST_DECIMALS);
    }

    static int decimals(BigDecimal amount) {
        return amount.signum() == 0 ? 0 : amount.stripTrailingZeros().scale();
    }

    static long integerDigits(BigDecimal amount) {
        return amount.signum() == 0 ? 0 : (long) amount.precision() - amount.scale();
    }

    /** The same amount in the one way we write it: 12.5 EUR is 12.50, 900.00 JPY is 900. */
    static BigDecimal plain(BigDecimal amount, Currency currency) {
        var decimals = Math.max(decimals(amount), Math.max(0, currency.getDefaultFractionDigits()));
        return amount.setScale(decimals, RoundingMode.UNNECESSARY);
    }
}
