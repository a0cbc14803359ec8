package org.chatdesk.notification.mail.clients;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.chatdesk.notification.mail.domain.InvitationLetter;
import org.chatdesk.notification.mail.domain.UnreadLetter;

/** Letters as text: {@code src/main/resources/templates/mail}. HTML is escaped by its name. */
@CheckedTemplate(basePath = "mail")
final class LetterTemplates {
    private LetterTemplates() {}

    /** {@code link} is empty where there is nowhere to go. */
    static native TemplateInstance unreadHtml(UnreadLetter letter, String link);

    static native TemplateInstance unreadText(UnreadLetter letter, String link);

    static native TemplateInstance invitationHtml(InvitationLetter letter, String link);

    static native TemplateInstance invitationText(InvitationLetter letter, String link);
}
