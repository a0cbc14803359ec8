package org.chatdesk.message.conversation.store;

import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.event.MessageChanged;
import org.chatdesk.contracts.event.MessageCreated;
import org.chatdesk.contracts.event.MessageDelivered;
import org.chatdesk.contracts.event.MessageRead;
import org.chatdesk.kit.outbox.OutboxRecord;
import org.chatdesk.message.conversation.domain.Conversation;
import org.chatdesk.message.conversation.domain.Fact;

/** What the other services hear of a fact. */
final class ConversationEvents {
    private ConversationEvents() {}

    static OutboxRecord of(Fact fact) {
        var after = fact.after();
        return switch (fact) {
            case Fact.MessageAdded added ->
                    OutboxRecord.of(
                            Topics.MESSAGE_CREATED,
                            after.organization(),
                            after.id(),
                            after.head(),
                            fact.at(),
                            fact.by().actor(),
                            new MessageCreated(after.ref(), added.message(), after.tally()));
            case Fact.MessageRewritten rewritten ->
                    OutboxRecord.of(
                            Topics.MESSAGE_CHANGED,
                            after.organization(),
                            after.id(),
                            after.head(),
                            fact.at(),
                            fact.by().actor(),
                            new MessageChanged(after.ref(), rewritten.message(), rewritten.what()));
            case Fact.StateChanged _ -> changed(after, fact);
            case Fact.DeliveryMarked arrived ->
                    OutboxRecord.of(
                            Topics.MESSAGE_DELIVERED,
                            after.organization(),
                            after.id(),
                            arrived.seq(),
                            fact.at(),
                            fact.by().actor(),
                            new MessageDelivered(
                                    after.ref(),
                                    arrived.reader(),
                                    arrived.readerRole(),
                                    arrived.seq()));
            case Fact.ReadMarked read ->
                    OutboxRecord.of(
                            Topics.MESSAGE_READ,
                            after.organization(),
                            after.id(),
                            read.seq(),
                            fact.at(),
                            fact.by().actor(),
                            new MessageRead(
                                    after.ref(),
                                    read.reader(),
                                    read.readerRole(),
                                    read.seq(),
                                    read.tally()));
        };
    }

    static OutboxRecord changed(Conversation after, Fact fact) {
        return OutboxRecord.of(
                Topics.CONVERSATION_CHANGED,
                after.organization(),
                after.id(),
                after.head(),
                fact.at(),
                fact.by().actor(),
                after.asEvent());
    }
}
