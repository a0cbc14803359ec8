package org.chatdesk.identity.contact;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.chatdesk.identity.contact.store.PresentedTokenTable;
import org.chatdesk.kit.tenancy.Tenancy;

/** Forgets hosts' tokens that have ended: nobody can show them any more. */
@ApplicationScoped
public class ForgetTokens {
    private static final int TOKENS_A_ROUND = 1_000;

    private final PresentedTokenTable tokens;
    private final Tenancy tenancy;
    private final Clock clock;

    ForgetTokens(PresentedTokenTable tokens, Tenancy tenancy, Clock clock) {
        this.tokens = tokens;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    public void forget() {
        tenancy.acrossOrganizations(() -> {
            int forgotten;
            do {
                forgotten = round();
            } while (forgotten == TOKENS_A_ROUND);
        });
    }

    private int round() {
        var now = clock.instant();
        return QuarkusTransaction.requiringNew().call(() -> tokens.forget(now, TOKENS_A_ROUND));
    }
}
