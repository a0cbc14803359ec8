package org.chatdesk.e2e.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import org.chatdesk.e2e.mail.Mailbox;
import org.chatdesk.e2e.wire.Edge;
import org.chatdesk.runner.demo.DemoData;
import org.chatdesk.runner.demo.DemoSite;
import org.chatdesk.runner.demo.Organization;
import org.chatdesk.runner.files.Checkout;
import org.chatdesk.runner.files.Folders;
import org.chatdesk.runner.files.Secrets;
import org.chatdesk.runner.settings.Part;
import org.chatdesk.runner.settings.Settings;
import org.chatdesk.runner.system.ChatDeskSystem;
import org.chatdesk.runner.system.Leftovers;

/** A system of our own with fresh data, free ports and short times. */
public final class World implements AutoCloseable {
    /** Until a mail tells of an unread reply. */
    public static final Duration REMINDER_DELAY = Duration.ofSeconds(4);

    /** How long a visitor of the salon lives; elsewhere a day. */
    public static final Duration SALON_VISITOR_LIFE = Duration.ofSeconds(20);

    private final ChatDeskSystem system;
    private final DemoData demo;

    private World(Settings settings) {
        // The system finds the keys that are made here in the same file.
        this.demo = DemoData.of(settings, new Secrets(settings.secretsFile()));
        Path seed = ShortLives.write(demo, settings.home().resolve("test-seed.json"));
        this.system =
                ChatDeskSystem.start(
                        settings.with(Part.IDENTITY, "CHATDESK_SEED_FILE", seed.toString()));
    }

    static World start() {
        return start(settings("chatdesk"));
    }

    /** What a world in this folder is started with. */
    public static Settings settings(String folder) {
        return Settings.besideOthers(target().resolve(folder)).withReminderDelay(REMINDER_DELAY);
    }

    /** With nothing in it that was there before. */
    public static World start(Settings settings) {
        Leftovers.of(settings).end();
        try {
            Folders.delete(settings.home());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new World(settings);
    }

    public static Path target() {
        return Checkout.find().root().resolve("end-to-end-tests/target");
    }

    public ChatDeskSystem system() {
        return system;
    }

    public Organization clinic() {
        return demo.organization(DemoSite.CLINIC);
    }

    public Organization marketplace() {
        return demo.organization(DemoSite.MARKETPLACE);
    }

    public Organization salon() {
        return demo.organization(DemoSite.SALON);
    }

    public String password(Organization.Member member) {
        return system.info().accounts().stream()
                .filter(account -> account.email().equals(member.email()))
                .findFirst()
                .orElseThrow()
                .password();
    }

    public String gateway() {
        return system.info().gateway();
    }

    public Mailbox mails() {
        return new Mailbox(system.info().mail());
    }

    /** The public origin, called by nobody yet. */
    public Edge edge() {
        return new Edge(gateway());
    }

    /** People of this organization who use programs instead of browsers. */
    public People of(Organization organization) {
        return new People(this, organization);
    }

    @Override
    public void close() {
        system.close();
    }
}
