package org.chatdesk.identity.seed;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.chatdesk.identity.apikey.domain.ApiKeyKeeper;
import org.chatdesk.identity.contact.domain.IdentitySecretKeeper;
import org.chatdesk.identity.seed.domain.Imported;
import org.chatdesk.identity.seed.domain.SeedOrganization;

/** Imports what an organization's backend proves itself with. */
@ApplicationScoped
class ImportSecrets {
    private static final String KEY_NAME = "Seed";

    private final ApiKeyKeeper apiKeys;
    private final IdentitySecretKeeper identitySecrets;

    ImportSecrets(ApiKeyKeeper apiKeys, IdentitySecretKeeper identitySecrets) {
        this.apiKeys = apiKeys;
        this.identitySecrets = identitySecrets;
    }

    void importFrom(SeedOrganization seed, Instant now, Imported imported) {
        var apiKey = seed.apiKey();
        if (apiKey != null) {
            imported.note("api keys", apiKeys.addMissing(seed.id(), KEY_NAME, apiKey, now));
        }
        var identitySecret = seed.identitySecret();
        if (identitySecret != null) {
            imported.note(
                    "identity secrets",
                    identitySecrets.addMissing(seed.id(), identitySecret.toSecret(), now));
        }
    }
}
