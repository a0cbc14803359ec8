package org.chatdesk.notification.mail;

import io.smallrye.config.ConfigMapping;

/** How letters leave this installation. */
@ConfigMapping(prefix = "chatdesk.mail")
interface MailSettings {

    /** The address that letters come from; nobody reads answers to it. */
    String from();
}
