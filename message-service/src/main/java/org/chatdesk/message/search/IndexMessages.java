package org.chatdesk.message.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.event.ContactChanged;
import org.chatdesk.contracts.event.ConversationChanged;
import org.chatdesk.contracts.event.ConversationRef;
import org.chatdesk.contracts.event.Event;
import org.chatdesk.contracts.event.Message;
import org.chatdesk.contracts.event.MessageChanged;
import org.chatdesk.contracts.event.MessageCreated;
import org.chatdesk.contracts.event.MessageType;
import org.chatdesk.message.search.domain.Dictionary;
import org.chatdesk.message.search.domain.Searched;
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

    /** Lines of the system are not what anybody looks for, nor is what was taken back. */
    public static boolean isSearched(MessageCreated said) {
        return said.message().type() != MessageType.SYSTEM && said.message().removedAt() == null;
    }

    public void created(Event<MessageCreated> event) {
        add(event.organization(), event.payload().conversation(), event.payload().message());
    }

    /** It is found by its new words only, and a removed one not at all. */
    public void changed(Event<MessageChanged> event) {
        var conversation = event.payload().conversation();
        var message = event.payload().message();
        texts.forget(event.organization(), conversation.id(), message.seq());
        if (message.removedAt() == null) {
            add(event.organization(), conversation, message);
        }
    }

    private void add(UUID organization, ConversationRef conversation, Message message) {
        var dictionary = languages.of(organization, conversation.contacts());
        var searched = Searched.of(message.content(), message.files());
        texts.add(organization, conversation.id(), message.seq(), searched, dictionary);
    }

    /** Whether a conversation has lost something that its messages were found by. */
    public static boolean isLess(ConversationChanged now) {
        return now.deleted() || now.anonymised();
    }

    public void lessened(Event<ConversationChanged> event) {
        if (event.payload().deleted()) {
            texts.forget(event.organization(), event.aggregate());
        } else {
            withoutFiles(event.organization(), event.payload().conversation());
        }
    }

    /** Files go with the contact who sent them: what is left is what was said. */
    private void withoutFiles(UUID organization, ConversationRef conversation) {
        var dictionary = languages.of(organization, conversation.contacts());
        for (var said : texts.withLostFiles(organization, conversation.id())) {
            texts.forget(organization, conversation.id(), said.seq());
            var searched = new Searched(said.content(), List.of());
            texts.add(organization, conversation.id(), said.seq(), searched, dictionary);
        }
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
