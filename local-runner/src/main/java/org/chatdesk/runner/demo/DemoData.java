package org.chatdesk.runner.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.chatdesk.runner.files.Folders;
import org.chatdesk.runner.files.Secrets;
import org.chatdesk.runner.settings.Settings;

/** The demo organizations: the templates with addresses and generated secrets filled in. */
public final class DemoData {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final ObjectNode seed = JSON.createObjectNode();
    private final Map<DemoSite, Organization> organizations = new EnumMap<>(DemoSite.class);

    private DemoData(Settings settings, Secrets secrets) {
        var all = seed.putArray("organizations");
        for (DemoSite site : DemoSite.values()) {
            ObjectNode filled = fill(template(site), site, settings, secrets);
            all.add(filled);
            organizations.put(site, JSON.convertValue(filled, Organization.class));
        }
    }

    public static DemoData of(Settings settings, Secrets secrets) {
        return new DemoData(settings, secrets);
    }

    public Map<DemoSite, Organization> organizations() {
        return organizations;
    }

    public Organization organization(DemoSite site) {
        return Objects.requireNonNull(organizations.get(site));
    }

    /** The file that identity-visitor-service takes the organizations from. Contains secrets. */
    public void writeSeed(Path file) {
        try {
            String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(seed);
            Folders.writeSecret(file, text + "\n");
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name under which a member's password is kept among the secrets. */
    public static String passwordName(Organization.Member member) {
        return "account." + member.email();
    }

    private static ObjectNode fill(
            ObjectNode template, DemoSite site, Settings settings, Secrets secrets) {
        String origin = settings.ports().browserUrl(site.port());
        template.put("site", origin);
        template.withObject("/widget").putArray("allowedDomains").add(origin);
        template.put("apiKey", "cdk_" + secrets.key(site.id() + ".api-key"));
        template.putObject("identitySecret")
                .put("kid", site.id() + "-1")
                .put("secret", secrets.key(site.id() + ".identity-secret"));
        settings.reminderDelay()
                .map(Duration::toString)
                .ifPresent(delay -> template.put("reminderDelay", delay));
        settings.visitorLife()
                .map(Duration::toString)
                .ifPresent(life -> template.put("visitorLife", life));
        return template;
    }

    private static ObjectNode template(DemoSite site) {
        String name = "/demo/" + site.id() + ".json";
        try (InputStream in = DemoData.class.getResourceAsStream(name)) {
            return JSON.readValue(Objects.requireNonNull(in, name), ObjectNode.class);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }
}
