package org.chatdesk.identity.seed;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.chatdesk.contracts.event.Actor;
import org.chatdesk.identity.organization.domain.OrganizationKeeper;
import org.chatdesk.identity.seed.domain.SeedFile;
import org.chatdesk.identity.seed.domain.SeedOrganization;
import org.chatdesk.identity.seed.store.SeedImports;
import org.chatdesk.identity.seed.store.SeedLock;
import org.chatdesk.identity.vault.domain.RandomSecret;
import org.chatdesk.identity.widget.domain.WidgetKeeper;
import org.chatdesk.kit.json.EventJson;
import org.chatdesk.kit.tenancy.Tenancy;

/**
 * Brings organizations to the state that a seed file describes. The same seed is imported once, so
 * what administrators change later stays; a changed one is imported again. Nothing that the file
 * leaves out is removed.
 */
@ApplicationScoped
public class ImportSeed {
    private static final Actor SEED = Actor.system("seed");

    private final SeedLock lock;
    private final SeedImports imports;
    private final OrganizationKeeper organizations;
    private final WidgetKeeper widgets;
    private final ImportPeople people;
    private final ImportSecrets secrets;
    private final Tenancy tenancy;
    private final Clock clock;

    ImportSeed(
            SeedLock lock,
            SeedImports imports,
            OrganizationKeeper organizations,
            WidgetKeeper widgets,
            ImportPeople people,
            ImportSecrets secrets,
            Tenancy tenancy,
            Clock clock) {
        this.lock = lock;
        this.imports = imports;
        this.organizations = organizations;
        this.widgets = widgets;
        this.people = people;
        this.secrets = secrets;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** All of an organization or nothing of it. */
    public void importAll(SeedFile file) {
        for (var seed : file.organizations()) {
            tenancy.in(
                    seed.id(), () -> QuarkusTransaction.requiringNew().run(() -> importOne(seed)));
        }
    }

    private void importOne(SeedOrganization seed) {
        lock.hold();
        var hash = RandomSecret.hash(new String(EventJson.write(seed), UTF_8));
        if (!imports.knows(seed.id(), hash)) {
            importNow(seed);
            imports.remember(seed.id(), hash);
        }
    }

    private void importNow(SeedOrganization seed) {
        var now = clock.instant();
        organizations.keep(seed.toOrganization(), seed.toDepartments(), SEED, now);
        widgets.keep(seed.id(), seed.widget().key(), seed.widget().settings(seed), now);
        secrets.importFrom(seed, now);
        people.importFrom(seed, SEED, now);
    }
}
