package org.chatdesk.message.search;

import jakarta.enterprise.context.ApplicationScoped;
import org.chatdesk.contracts.event.ContactChanged;
import org.chatdesk.contracts.event.ConversationChanged;
import org.chatdesk.contracts.event.Event;
import org.chatdesk.contracts.event.MessageCreated;
import org.chatdesk.message.search.domain.Dictionary;
import org.chatdesk.message.search.store.Languages;
import org.chatdesk.message.search.store.MessageTexts;

/** Keeps the index behind the messages: it may be moments late, and never delays one. */
@ApplicationScoped
public class IndexMessages {
    private final MessageTexts texts;
    private final Languages languages;

    IndexMessages(MessageTexts texts, Languages languages) {
        this.texts = texts;
        this.languages = languages;
    }

    public void created(Event<MessageCreated> event) {
        var told = event.payload();
        var dictionary = languages.of(event.organization(), told.conversation().contacts());
        texts.add(
                event.organization(),
                told.conversation().id(),
                told.message().seq(),
                told.message().content(),
                dictionary);
    }

    public void deleted(Event<ConversationChanged> event) {
        texts.forget(event.organization(), event.aggregate());
    }

    /** What was indexed before in another language stays as it is. */
    public void contact(Event<ContactChanged> event) {
        var contact = event.payload();
        languages.keep(
                event.organization(),
                contact.id(),
                Dictionary.of(contact.locale()),
                event.version());
    }
}
