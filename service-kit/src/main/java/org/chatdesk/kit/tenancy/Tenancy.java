package org.chatdesk.kit.tenancy;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.chatdesk.kit.caller.Caller;
import org.chatdesk.kit.caller.CurrentCaller;

/**
 * Whose rows the current work may see. Work for a request belongs to the caller's organization;
 * work for an event or a timer names its organization; without either, no row is seen at all.
 */
@ApplicationScoped
public class Tenancy {
    private static final ScopedValue<String> SCOPE = ScopedValue.newInstance();
    private static final String NOBODY = "";
    private static final String EVERYBODY = "*";

    private final CurrentCaller caller;

    Tenancy(CurrentCaller caller) {
        this.caller = caller;
    }

    /** Works for one organization. */
    public <T, X extends Throwable> T in(UUID organization, ScopedValue.CallableOp<T, X> work)
            throws X {
        return ScopedValue.where(SCOPE, organization.toString()).call(work);
    }

    /** Works for one organization. */
    public void in(UUID organization, Runnable work) {
        ScopedValue.where(SCOPE, organization.toString()).run(work);
    }

    /** Works for all organizations at once: sweeps, timers, and writers of mixed batches only. */
    public <T, X extends Throwable> T acrossOrganizations(ScopedValue.CallableOp<T, X> work)
            throws X {
        return ScopedValue.where(SCOPE, EVERYBODY).call(work);
    }

    /** Works for all organizations at once. */
    public void acrossOrganizations(Runnable work) {
        ScopedValue.where(SCOPE, EVERYBODY).run(work);
    }

    /** What row-level security compares with: an organization's id, {@code *} or nothing. */
    String scope() {
        if (SCOPE.isBound()) {
            return SCOPE.get();
        }
        if (Arc.container().requestContext().isActive()
                && caller.known()
                && caller.get() instanceof Caller.Tenant tenant) {
            return tenant.organization().toString();
        }
        return NOBODY;
    }
}
