package org.chatdesk.message.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import org.chatdesk.message.attachment.domain.FileStore;
import org.chatdesk.message.attachment.domain.StoredFile;
import org.chatdesk.message.attachment.store.Leaving;

/** Deletes files that are marked, then their rows. A crash in between deletes them again. */
@ApplicationScoped
class ForgetFiles {
    private static final int AT_ONCE = 50;

    private final Leaving leaving;
    private final FileStore store;

    ForgetFiles(Leaving leaving, FileStore store) {
        this.leaving = leaving;
        this.store = store;
    }

    /** Some of them; whether there may be more. */
    @Transactional(rollbackOn = IOException.class)
    public boolean some() throws IOException {
        var files = leaving.take(AT_ONCE);
        for (var file : files) {
            forget(file);
        }
        return files.size() == AT_ONCE;
    }

    private void forget(StoredFile file) throws IOException {
        store.delete(file.key());
        store.delete(file.previewKey());
        leaving.forget(file.organization(), file.id());
    }
}
