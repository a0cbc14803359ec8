package org.chatdesk.identity.testing;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chatdesk.contracts.event.MemberChanged.Role;
import org.chatdesk.kit.testing.Tokens;

/** Administers the people of an organization as the console does. */
public final class Staff {
    public static final UUID OLGA = UUID.randomUUID();
    private static final String INVITATIONS = "/api/admin/invitations";
    private static final String MEMBERS = "/api/admin/members/";

    private final UUID organization;
    private final UUID caller;
    private final Role role;

    private Staff(UUID organization, UUID caller, Role role) {
        this.organization = organization;
        this.caller = caller;
        this.role = role;
    }

    /** Calls as an administrator who is in no table. */
    public static Staff of(UUID organization) {
        return new Staff(organization, OLGA, Role.ADMIN);
    }

    public Staff as(UUID member, Role itsRole) {
        return new Staff(organization, member, itsRole);
    }

    /** An address that nobody had before. */
    public static String address() {
        return "p-" + UUID.randomUUID() + "@market.example";
    }

    public ValidatableResponse invite(String email, String itsRole, Object... departments) {
        var request = Map.of("email", email, "role", itsRole, "departments", List.of(departments));
        return call().body(request).post(INVITATIONS).then();
    }

    public String invited(String email, String itsRole) {
        return invite(email, itsRole).statusCode(201).extract().path("id");
    }

    /** Invites, signs in, and answers the member's id. */
    public UUID joined(String email, String itsRole) {
        invited(email, itsRole);
        return UUID.fromString(
                SignIns.of("sub " + email, email).statusCode(200).extract().path("member.id"));
    }

    public ValidatableResponse invitations() {
        return call().get(INVITATIONS).then();
    }

    public ValidatableResponse resend(Object invitation) {
        return call().post(INVITATIONS + "/" + invitation + "/resend").then();
    }

    public ValidatableResponse withdraw(Object invitation) {
        return call().delete(INVITATIONS + "/" + invitation).then();
    }

    public ValidatableResponse members() {
        return call().get("/api/admin/members").then();
    }

    /** What the list says about one of them. */
    public <T> T member(UUID id, String field) {
        return members().extract().path("members.find { it.id == '" + id + "' }." + field);
    }

    public ValidatableResponse change(UUID member, Map<String, ?> request) {
        return call().body(request).put(MEMBERS + member).then();
    }

    /** Changes nothing but the role, from the state that is there now. */
    public ValidatableResponse changeRole(UUID member, String to) {
        Integer version = member(member, "version");
        return change(
                member,
                Map.of(
                        "version",
                        version,
                        "name",
                        "Somebody",
                        "role",
                        to,
                        "departments",
                        List.of()));
    }

    public ValidatableResponse remove(UUID member) {
        return call().delete(MEMBERS + member).then();
    }

    public ValidatableResponse restore(UUID member) {
        return call().post(MEMBERS + member + "/restore").then();
    }

    public ValidatableResponse audit() {
        return call().get("/api/admin/audit?area=member").then();
    }

    private RequestSpecification call() {
        return given().auth()
                .oauth2(Tokens.member(organization, caller, role, "Olga"))
                .contentType("application/json");
    }
}
