package org.chatdesk.kit.caller;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The caller of the request being served. */
@RequestScoped
public class CurrentCaller {
    private final SecurityIdentity identity;

    CurrentCaller(SecurityIdentity identity) {
        this.identity = identity;
    }

    public boolean known() {
        return !identity.isAnonymous() && identity.getPrincipal() instanceof JsonWebToken;
    }

    public Caller get() {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            return Callers.of(token);
        }
        throw new ForbiddenException("No caller");
    }

    /** The organization the caller belongs to. */
    public UUID organization() {
        return tenant().organization();
    }

    public Caller.Tenant tenant() {
        if (get() instanceof Caller.Tenant tenant) {
            return tenant;
        }
        throw new ForbiddenException("The caller belongs to no organization");
    }

    public Caller.Member member() {
        if (get() instanceof Caller.Member member) {
            return member;
        }
        throw new ForbiddenException("The caller is not a member");
    }

    public Caller.Contact contact() {
        if (get() instanceof Caller.Contact contact) {
            return contact;
        }
        throw new ForbiddenException("The caller is not a contact");
    }
}
