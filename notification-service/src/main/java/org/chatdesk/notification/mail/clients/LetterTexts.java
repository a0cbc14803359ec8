package org.chatdesk.notification.mail.clients;

import jakarta.enterprise.context.ApplicationScoped;
import org.chatdesk.notification.mail.domain.ChatLink;
import org.chatdesk.notification.mail.domain.InvitationLetter;
import org.chatdesk.notification.mail.domain.UnreadLetter;

/** Writes letters from their templates. */
@ApplicationScoped
public class LetterTexts {

    public String html(UnreadLetter letter) {
        return LetterTemplates.unreadHtml(letter, link(letter)).render();
    }

    public String text(UnreadLetter letter) {
        return LetterTemplates.unreadText(letter, link(letter)).render();
    }

    /** {@code link} leads to the console's sign-in. */
    public String html(InvitationLetter letter, String link) {
        return LetterTemplates.invitationHtml(letter, link).render();
    }

    public String text(InvitationLetter letter, String link) {
        return LetterTemplates.invitationText(letter, link).render();
    }

    private static String link(UnreadLetter letter) {
        return ChatLink.to(letter.site()).orElse("");
    }
}
