package org.chatdesk.deploy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.chatdesk.runner.files.Secrets;
import org.chatdesk.runner.service.ServiceEnvironment;
import org.chatdesk.runner.settings.Part;
import org.chatdesk.runner.settings.Settings;

/** What a service must be told: what the local runner tells it, and what only a network needs. */
public final class ExpectedSettings {
    public static final List<Part> SERVICES =
            List.of(
                    Part.IDENTITY,
                    Part.MESSAGE,
                    Part.TICKET,
                    Part.NOTIFICATION,
                    Part.CRM_QUERY,
                    Part.GATEWAY);

    /** On one machine nobody needs these. */
    private static final Map<Part, Set<String>> IN_A_NETWORK =
            Map.of(
                    Part.IDENTITY,
                    Set.of("CHATDESK_OIDC_URL", "CHATDESK_GEOIP_FILE"),
                    Part.MESSAGE,
                    Set.of(
                            "CHATDESK_FILES_S3_BUCKET",
                            "CHATDESK_FILES_S3_ENDPOINT",
                            "CHATDESK_FILES_S3_REGION",
                            "CHATDESK_FILES_S3_ACCESS_KEY",
                            "CHATDESK_FILES_S3_SECRET_KEY",
                            "CHATDESK_FILES_S3_PATH_STYLE"),
                    Part.GATEWAY,
                    Set.of(
                            "CHATDESK_TRUSTED_PROXIES",
                            "CHATDESK_GEOIP_COUNTRY_HEADER",
                            "CHATDESK_GEOIP_CITY_HEADER"),
                    Part.NOTIFICATION,
                    Set.of("QUARKUS_MAILER_USERNAME", "QUARKUS_MAILER_PASSWORD"));

    private final ServiceEnvironment runner;

    /**
     * @param folder an empty one, for generated secrets
     */
    public ExpectedSettings(Path folder) {
        this.runner =
                new ServiceEnvironment(
                        Settings.besideOthers(folder), new Secrets(folder.resolve("secrets")));
    }

    public Set<String> names(Part service) {
        var names = new TreeSet<>(runner.of(service).keySet());
        names.add("CHATDESK_LOG_JSON");
        names.addAll(IN_A_NETWORK.getOrDefault(service, Set.of()));
        return names;
    }

    /** Values that are the same wherever a service runs: names of databases, roles and clients. */
    public Map<String, String> fixed(Part service) {
        var told = runner.of(service);
        var fixed = new TreeMap<String, String>();
        for (String name :
                List.of("CHATDESK_DB_USER", "CHATDESK_DB_OWNER", "CHATDESK_OIDC_CLIENT")) {
            String value = told.get(name);
            if (value != null) {
                fixed.put(name, value);
            }
        }
        return fixed;
    }

    public String database(Part service) {
        return runner.database(service);
    }
}
