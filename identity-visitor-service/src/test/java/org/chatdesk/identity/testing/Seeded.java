package org.chatdesk.identity.testing;

import java.util.UUID;

/** What src/test/resources/seed.json brings. */
public final class Seeded {
    public static final UUID CLINIC = UUID.fromString("0193b000-0000-7000-8000-00000000c111");
    public static final String CLINIC_WIDGET = "wk_clinic";
    public static final String CLINIC_SITE = "http://localhost:8421";
    public static final String CLINIC_API_KEY = "cdk_clinic-key-for-tests-0123456789abcdef0123";
    public static final String CLINIC_KID = "clinic-1";
    public static final String CLINIC_SECRET = "clinic-secret-for-tests-0123456789abcdef";
    public static final UUID ADA = UUID.fromString("0193b000-0000-7000-8000-0000000a0001");
    public static final UUID BILLING = UUID.fromString("0193b000-0000-7000-8000-0000000d0001");
    public static final UUID RECEPTION = UUID.fromString("0193b000-0000-7000-8000-0000000d0002");

    public static final UUID MARKET = UUID.fromString("0193b000-0000-7000-8000-00000000c222");
    public static final String MARKET_WIDGET = "wk_market";
    public static final String MARKET_SITE = "http://localhost:8422";
    public static final String MARKET_KID = "market-1";
    public static final String MARKET_SECRET = "market-secret-for-tests-0123456789abcdef";

    private Seeded() {}
}
