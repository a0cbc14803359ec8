package org.chatdesk.notification.mail;

import jakarta.enterprise.context.ApplicationScoped;
import org.chatdesk.notification.mail.clients.LetterTexts;
import org.chatdesk.notification.mail.clients.MailServer;
import org.chatdesk.notification.mail.domain.Envelope;
import org.chatdesk.notification.mail.domain.InvitationLetter;
import org.chatdesk.notification.mail.domain.Letterbox;
import org.chatdesk.notification.mail.domain.Posting;
import org.chatdesk.notification.mail.domain.UnreadLetter;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Composes a letter and hands it to the mail server. */
@ApplicationScoped
class PostLetter implements Letterbox {
    private final MailSettings settings;
    private final LetterTexts texts;
    private final MailServer server;
    private final String publicUrl;

    PostLetter(
            MailSettings settings,
            LetterTexts texts,
            MailServer server,
            @ConfigProperty(name = "chatdesk.public-url") String publicUrl) {
        this.settings = settings;
        this.texts = texts;
        this.server = server;
        this.publicUrl = publicUrl;
    }

    @Override
    public Posting post(UnreadLetter letter) {
        var envelope = Envelope.of(letter, settings.from());
        return server.post(envelope, texts.text(letter), texts.html(letter));
    }

    @Override
    public Posting post(InvitationLetter letter) {
        var envelope = Envelope.of(letter, settings.from());
        var link = letter.link(publicUrl);
        return server.post(envelope, texts.text(letter, link), texts.html(letter, link));
    }
}
