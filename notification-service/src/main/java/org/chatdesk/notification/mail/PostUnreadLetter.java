package org.chatdesk.notification.mail;

import jakarta.enterprise.context.ApplicationScoped;
import org.chatdesk.notification.mail.clients.LetterTexts;
import org.chatdesk.notification.mail.clients.MailServer;
import org.chatdesk.notification.mail.domain.Envelope;
import org.chatdesk.notification.mail.domain.Letterbox;
import org.chatdesk.notification.mail.domain.Posting;
import org.chatdesk.notification.mail.domain.UnreadLetter;

/** Composes a letter and hands it to the mail server. */
@ApplicationScoped
class PostUnreadLetter implements Letterbox {
    private final MailSettings settings;
    private final LetterTexts texts;
    private final MailServer server;

    PostUnreadLetter(MailSettings settings, LetterTexts texts, MailServer server) {
        this.settings = settings;
        this.texts = texts;
        this.server = server;
    }

    @Override
    public Posting post(UnreadLetter letter) {
        var envelope = Envelope.of(letter, settings.from());
        return server.post(envelope, texts.text(letter), texts.html(letter));
    }
}
