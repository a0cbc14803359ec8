package org.chatdesk.message.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.chatdesk.message.attachment.domain.ByteRange;
import org.chatdesk.message.attachment.domain.FileKey;
import org.chatdesk.message.attachment.domain.FileStore;
import org.chatdesk.message.attachment.domain.StoredFile;
import org.chatdesk.message.attachment.store.Attachments;
import org.chatdesk.message.conversation.domain.Party;
import org.chatdesk.message.conversation.domain.VisibleConversations;

/**
 * Shows files to those who may read the conversation, and before it was sent to its uploader; to
 * everybody else they do not exist.
 */
@ApplicationScoped
public class OpenFile {
    private final VisibleConversations conversations;
    private final Attachments attachments;
    private final FileStore store;

    OpenFile(VisibleConversations conversations, Attachments attachments, FileStore store) {
        this.conversations = conversations;
        this.attachments = attachments;
        this.store = store;
    }

    public Optional<StoredFile> find(UUID organization, UUID id, Party reader) {
        return attachments.find(organization, id).filter(file -> mayRead(file, reader));
    }

    private boolean mayRead(StoredFile file, Party reader) {
        var conversation = file.conversation();
        return conversation == null
                ? file.uploader().equals(reader.id())
                : conversations.visible(file.organization(), conversation, reader).isPresent();
    }

    public long size(FileKey key) throws IOException {
        return store.size(key);
    }

    public InputStream read(FileKey key, ByteRange range) throws IOException {
        return store.read(key, range.first(), range.length());
    }
}
