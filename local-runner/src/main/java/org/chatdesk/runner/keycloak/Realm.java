package org.chatdesk.runner.keycloak;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chatdesk.runner.demo.DemoData;
import org.chatdesk.runner.demo.Organization.Member;
import org.chatdesk.runner.files.Secrets;

/** The realm of deploy/keycloak with this machine's address and the demo's members as its users. */
final class Realm {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String AFTER_SIGN_OUT = "post.logout.redirect.uris";

    private Realm() {}

    /**
     * People may sign in from each of the origins, the first of which is the public one. {@code
     * smtpPort} is the mail catcher's: whoever was invited registers and proves their address.
     */
    static String of(
            Path template, List<String> origins, int smtpPort, DemoData demo, Secrets secrets) {
        try {
            String text =
                    Files.readString(template)
                            .replace("${CHATDESK_PUBLIC_URL}", origins.getFirst());
            ObjectNode realm = JSON.readValue(text, ObjectNode.class);
            openToTheInvited(realm, smtpPort);
            origins.stream().skip(1).forEach(origin -> openTo(realm, origin));
            ArrayNode users = realm.putArray("users");
            demo.organizations().values().stream()
                    .flatMap(organization -> organization.members().stream())
                    .forEach(member -> users.add(user(member, secrets)));
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(realm);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + template, e);
        }
    }

    private static void openTo(ObjectNode realm, String origin) {
        var client = realm.withArray("clients").get(0);
        ((ArrayNode) client.get("redirectUris")).add(origin + "/console/*");
        ((ArrayNode) client.get("webOrigins")).add(origin);
        var attributes = (ObjectNode) client.get("attributes");
        String after = attributes.path(AFTER_SIGN_OUT).asText();
        attributes.put(AFTER_SIGN_OUT, after + "##" + origin + "/console/*");
    }

    private static void openToTheInvited(ObjectNode realm, int smtpPort) {
        realm.put("registrationAllowed", true).put("verifyEmail", true);
        realm.putObject("smtpServer")
                .put("host", "127.0.0.1")
                .put("port", String.valueOf(smtpPort))
                .put("from", "sign-in@chatdesk.example")
                .put("fromDisplayName", "ChatDesk");
    }

    private static ObjectNode user(Member member, Secrets secrets) {
        int space = member.name().lastIndexOf(' ');
        ObjectNode user =
                JSON.createObjectNode()
                        .put("id", member.id().toString())
                        .put("username", member.email())
                        .put("email", member.email())
                        .put("emailVerified", true)
                        .put("enabled", true)
                        .put("firstName", member.name().substring(0, space))
                        .put("lastName", member.name().substring(space + 1));
        user.putArray("credentials")
                .addObject()
                .put("type", "password")
                .put("value", secrets.password(DemoData.passwordName(member)))
                .put("temporary", false);
        return user;
    }
}
