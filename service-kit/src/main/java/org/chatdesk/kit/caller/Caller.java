package org.chatdesk.kit.caller;

import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.event.Actor;
import org.chatdesk.contracts.event.MemberChanged.Role;
import org.jspecify.annotations.Nullable;

/** Who is calling. Every kind of caller has its own rights; none is told by a request's body. */
public sealed interface Caller {

    /** Names of the groups in a token, for {@code @RolesAllowed}. */
    final class Groups {
        public static final String CONTACT = "contact";
        public static final String SESSION = "session";
        public static final String AGENT = "agent";
        public static final String ADMIN = "admin";
        public static final String SUPER_ADMIN = "super_admin";
        public static final String API_KEY = "api_key";
        public static final String SERVICE = "service";

        private Groups() {}
    }

    UUID id();

    String name();

    Actor actor();

    /** A caller that belongs to one organization and sees nothing of any other. */
    sealed interface Tenant extends Caller {
        UUID organization();
    }

    /**
     * An end user: identified by the host, or a visitor.
     *
     * @param department whom they speak with; null when they named none
     */
    record Contact(UUID id, UUID organization, String type, String name, @Nullable UUID department)
            implements Tenant {
        @Override
        public Actor actor() {
            return new Actor(Actor.Kind.CONTACT, id, name);
        }
    }

    /** Staff of the organization. */
    record Member(UUID id, UUID organization, Role role, String name, List<UUID> departments)
            implements Tenant {
        @Override
        public Actor actor() {
            return new Actor(Actor.Kind.MEMBER, id, name);
        }
    }

    /** A device that loaded the widget and has not become anybody yet. */
    record Session(UUID id, UUID organization) implements Tenant {
        @Override
        public String name() {
            return "session";
        }

        @Override
        public Actor actor() {
            return Actor.system("session");
        }
    }

    /** The host's backend. */
    record ApiKey(UUID id, UUID organization, String name) implements Tenant {
        @Override
        public Actor actor() {
            return new Actor(Actor.Kind.API_KEY, id, name);
        }
    }

    /** One of our own services. It names the organization it works for in each call. */
    record Service(UUID id, String name) implements Caller {
        @Override
        public Actor actor() {
            return Actor.system(name);
        }
    }
}
