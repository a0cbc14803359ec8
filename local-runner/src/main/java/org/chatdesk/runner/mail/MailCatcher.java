package org.chatdesk.runner.mail;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.chatdesk.runner.process.RunnerException;

/** Takes every mail, delivers none. Mails are kept in memory, newest first. */
public final class MailCatcher implements AutoCloseable {
    private final GreenMail server;

    private MailCatcher(int port) {
        this.server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    public static MailCatcher start(int port) {
        var catcher = new MailCatcher(port);
        catcher.server.start();
        return catcher;
    }

    public List<Mail> mails() {
        return server.getUserManager().listUser().stream()
                .flatMap(this::received)
                .sorted(Comparator.comparing(Mail::receivedAt).reversed())
                .toList();
    }

    public void clear() {
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new RunnerException("Cannot remove the mails", e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }

    private Stream<Mail> received(GreenMailUser user) {
        try {
            List<StoredMessage> messages =
                    server.getManagers().getImapHostManager().getInbox(user).getMessages();
            return messages.stream()
                    .map(m -> MailReader.read(m.getUid() + "-" + user.getEmail(), m));
        } catch (FolderException e) {
            throw new RunnerException("Cannot read the mails of " + user.getEmail(), e);
        }
    }
}
