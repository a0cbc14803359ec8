package org.chatdesk.message.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import org.chatdesk.kit.tenancy.Tenancy;
import org.chatdesk.message.attachment.domain.FileStore;
import org.chatdesk.message.attachment.domain.FileType;
import org.chatdesk.message.attachment.domain.Picture;
import org.chatdesk.message.attachment.domain.Sample;
import org.chatdesk.message.attachment.domain.StoredFile;
import org.chatdesk.message.attachment.domain.StoredFile.Preview;
import org.chatdesk.message.attachment.store.IncomingFolder;
import org.chatdesk.message.attachment.store.IncomingFolder.Incoming;
import org.chatdesk.message.attachment.store.PreviewQueue;
import org.jboss.logging.Logger;

/** Makes the small pictures, one after another, while nobody waits. */
@ApplicationScoped
public class MakePreviews {
    private static final Logger LOG = Logger.getLogger(MakePreviews.class);

    /** For one picture; a minute later somebody else would take it. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final PreviewQueue queue;
    private final IncomingFolder folder;
    private final FileStore store;
    private final Tenancy tenancy;
    private final Clock clock;

    MakePreviews(
            PreviewQueue queue,
            IncomingFolder folder,
            FileStore store,
            Tenancy tenancy,
            Clock clock) {
        this.queue = queue;
        this.folder = folder;
        this.store = store;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** All that are wanted now. */
    public void make() {
        tenancy.acrossOrganizations(() -> {
            for (var next = queue.take(clock.instant());
                    next.isPresent();
                    next = queue.take(clock.instant())) {
                make(next.get());
            }
        });
    }

    private void make(StoredFile file) {
        try {
            var made = isMade(file) ? Preview.MADE : Preview.FAILED;
            queue.done(file.organization(), file.id(), made);
        } catch (IOException e) {
            // The store may be back at the next try.
            LOG.warnf("No preview of %s for now: %s", file.id(), e.getMessage());
        }
    }

    private boolean isMade(StoredFile file) throws IOException {
        try (var content = store.read(file.key(), 0, file.size());
                var large = folder.receive(content, file.size());
                var small = folder.blank()) {
            if (!isDrawn(file, large, small)) {
                return false;
            }
            store.put(file.previewKey(), small.path());
            return true;
        }
    }

    private static boolean isDrawn(StoredFile file, Incoming large, Incoming small)
            throws IOException {
        var type = FileType.ofMedia(file.type());
        var header = Picture.of(type, head(large));
        if (header.isEmpty()) {
            return false;
        }
        try {
            new SmallPicture(type, header.get(), PATIENCE).make(large.path(), small.path());
            return true;
        } catch (IOException e) {
            LOG.infof("%s has no preview: %s", file.id(), e.getMessage());
            return false;
        }
    }

    private static byte[] head(Incoming file) throws IOException {
        try (var content = Files.newInputStream(file.path())) {
            return content.readNBytes(Sample.HEAD);
        }
    }
}
