package org.chatdesk.message.conversation.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chatdesk.contracts.Refusal;
import org.chatdesk.contracts.event.Attachment;
import org.chatdesk.contracts.event.Message;
import org.chatdesk.contracts.event.SenderRole;

/** Which files a message may carry (M10): the sender's own, each of them once. */
final class Attaching {
    static final int MOST = 10;

    private static final Refusal TOO_MANY =
            Refusal.invalid("message.too-many-attachments", "A message has at most 10 files.");
    private static final Refusal UNKNOWN =
            Refusal.invalid(
                    "attachment.unknown", "One of the files is not there any more. Add it again.");
    private static final Refusal USED =
            Refusal.conflict("attachment.used", "One of the files was sent with another message.");

    private Attaching() {}

    /** Why these files cannot go with the message; empty when they can. */
    static Optional<Refusal> refusal(Conversation in, Command.Send send, Known known) {
        if (send.attachments().size() > MOST) {
            return Optional.of(TOO_MANY);
        }
        for (var id : send.attachments()) {
            var upload = known.upload(id).filter(one -> isOwn(one, send.by(), in));
            if (upload.isEmpty()) {
                return Optional.of(UNKNOWN);
            }
            if (upload.get().used()) {
                return Optional.of(USED);
            }
        }
        return Optional.empty();
    }

    /** What a contact uploaded as a visitor, before they were this contact, is theirs too. */
    private static boolean isOwn(Upload upload, Party by, Conversation in) {
        return upload.uploader().equals(by.id())
                || by.role() == SenderRole.CONTACT && upload.uploader().equals(in.formerContact());
    }

    /** In the order in which they were named. */
    static List<Attachment> files(Command.Send send, Known known) {
        var files = new ArrayList<Attachment>();
        send.attachments().forEach(id -> known.upload(id).ifPresent(one -> files.add(one.file())));
        return files;
    }

    static boolean isSame(Message earlier, List<UUID> named) {
        return earlier.files().stream().map(Attachment::id).toList().equals(named);
    }
}
