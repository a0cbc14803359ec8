package org.chatdesk.message.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.chatdesk.message.attachment.domain.ByteRange;
import org.chatdesk.message.attachment.domain.FileKey;
import org.chatdesk.message.attachment.domain.FileStore;
import org.chatdesk.message.attachment.domain.FileType;
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
    /** The first byte of such a picture; that of a PNG is 0x89. */
    private static final int JPEG = 0xFF;

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

    /** The media type of a small picture: a JPEG or a PNG. */
    public String previewType(FileKey key) throws IOException {
        try (var first = read(key, new ByteRange(0, 0))) {
            return (first.read() == JPEG ? FileType.JPEG : FileType.PNG).media();
        }
    }
}
