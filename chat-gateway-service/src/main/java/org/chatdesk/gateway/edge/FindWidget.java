package org.chatdesk.gateway.edge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chatdesk.gateway.edge.clients.Services;

/** The domains of a widget's public key; a change of them counts within two seconds. */
@ApplicationScoped
public class FindWidget {
    private static final Duration TRUSTED_FOR = Duration.ofSeconds(2);
    private static final int REMEMBERED = 10_000;
    private static final int LONGEST_KEY = 100;

    private final Services services;
    private final Cache<String, Optional<List<String>>> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterWrite(TRUSTED_FOR).build();

    FindWidget(Services services) {
        this.services = services;
    }

    /** Empty when there is no such widget. */
    public Optional<List<String>> allowedDomains(String key) throws IOException {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            return Optional.empty();
        }
        var found = known.getIfPresent(key);
        if (found == null) {
            found = ask(key);
            known.put(key, found);
        }
        return found;
    }

    private Optional<List<String>> ask(String key) throws IOException {
        var answer = services.widget(key);
        if (answer.status() == 404) {
            return Optional.empty();
        }
        if (!answer.isOk()) {
            throw new IOException("identity-visitor-service answered " + answer.status());
        }
        var domains = new ArrayList<String>();
        answer.body().path("allowedDomains").forEach(domain -> domains.add(domain.asText()));
        return Optional.of(domains);
    }
}
