package org.chatdesk.e2e.world;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import org.chatdesk.e2e.wire.Caller;
import org.chatdesk.e2e.wire.Edge;
import org.chatdesk.e2e.wire.MemberSignIn;
import org.chatdesk.runner.demo.Organization;
import org.chatdesk.runner.site.HostToken;

/** Signs people of one organization in, each as a real client would. */
public final class People {
    private final World world;
    private final Organization organization;

    People(World world, Organization organization) {
        this.world = world;
        this.organization = organization;
    }

    /** A new anonymous visitor. */
    public Caller visitor() {
        return enter(Map.of("asVisitor", true));
    }

    /** Somebody whom the host site vouches for. */
    public Caller contact(String externalId) {
        return enter(Map.of("userToken", hostToken(externalId)));
    }

    /** Staff with this role, through the sign-in page; the first of them. */
    public Caller member(String role) {
        return member(first(role));
    }

    public Caller member(Organization.Member member) {
        String access =
                MemberSignIn.accessToken(
                        world.system().info(), member.email(), world.password(member));
        JsonNode answer = edge().as(access).get("/api/chat/token").expect(200).json();
        return edge().as(answer.path("token").asText());
    }

    /** The host's backend. */
    public Caller backend() {
        return edge().as(organization.apiKey());
    }

    public Organization.Member first(String role) {
        return organization.members().stream()
                .filter(member -> member.role().equals(role))
                .findFirst()
                .orElseThrow();
    }

    public Organization.Contact known(String externalId) {
        return organization.contacts().stream()
                .filter(contact -> contact.externalId().equals(externalId))
                .findFirst()
                .orElseThrow();
    }

    public String hostToken(String externalId) {
        return HostToken.sign(organization.identitySecret(), known(externalId), Instant.now());
    }

    private Caller enter(Map<String, Object> who) {
        JsonNode answer = edge().init(organization.widget().key(), who).expect(200).json();
        return edge().as(answer.path("token").asText());
    }

    private Edge edge() {
        return world.edge();
    }
}
