package org.chatdesk.identity.seed;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.chatdesk.contracts.event.Actor;
import org.chatdesk.identity.organization.domain.OrganizationKeeper;
import org.chatdesk.identity.seed.domain.Imported;
import org.chatdesk.identity.seed.domain.SeedFile;
import org.chatdesk.identity.seed.domain.SeedOrganization;
import org.chatdesk.identity.seed.store.SeedImports;
import org.chatdesk.identity.seed.store.SeedLock;
import org.chatdesk.identity.vault.domain.RandomSecret;
import org.chatdesk.identity.widget.domain.WidgetKeeper;
import org.chatdesk.kit.json.EventJson;
import org.chatdesk.kit.tenancy.Tenancy;

/**
 * Adds what a seed file describes and is missing. What is there, or was there and was removed, is
 * its administrators' and stays as they left it, however the file changes.
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

    /** All of an organization or nothing of it; answers for those whose part is new. */
    public List<Imported> importAll(SeedFile file) {
        return file.organizations().stream()
                .map(seed ->
                        tenancy.in(
                                seed.id(),
                                () ->
                                        QuarkusTransaction.requiringNew()
                                                .call(() -> importOne(seed))))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Imported> importOne(SeedOrganization seed) {
        lock.hold();
        var hash = RandomSecret.hash(new String(EventJson.write(seed), UTF_8));
        if (imports.knows(seed.id(), hash)) {
            return Optional.empty();
        }
        var imported = importNow(seed);
        imports.remember(seed.id(), hash);
        return Optional.of(imported);
    }

    private Imported importNow(SeedOrganization seed) {
        var now = clock.instant();
        var imported = Imported.into(seed.name());
        var added =
                organizations.addMissing(seed.toOrganization(), seed.toDepartments(), SEED, now);
        imported.note("organization", added.contains(seed.id()));
        seed.departments().forEach(one -> imported.note("departments", added.contains(one.id())));
        var widget = seed.widget();
        imported.note(
                "widgets", widgets.addFirst(seed.id(), widget.key(), widget.settings(seed), now));
        secrets.importFrom(seed, now, imported);
        people.importFrom(seed, SEED, now, imported);
        return imported;
    }
}
