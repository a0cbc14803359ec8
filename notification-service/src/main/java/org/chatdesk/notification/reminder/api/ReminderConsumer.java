package org.chatdesk.notification.reminder.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.chatdesk.contracts.Topics;
import org.chatdesk.kit.inbox.LogConsumer;
import org.chatdesk.kit.log.TopicReader;
import org.chatdesk.notification.reminder.ExpectReading;
import org.chatdesk.notification.reminder.NoticeArchiving;
import org.chatdesk.notification.reminder.NoticeReading;
import org.chatdesk.notification.reminder.NoticeRewriting;

/** What was written, read and archived. */
@ApplicationScoped
class ReminderConsumer implements LogConsumer {
    private final ExpectReading expectReading;
    private final NoticeReading noticeReading;
    private final NoticeRewriting noticeRewriting;
    private final NoticeArchiving noticeArchiving;

    ReminderConsumer(
            ExpectReading expectReading,
            NoticeReading noticeReading,
            NoticeRewriting noticeRewriting,
            NoticeArchiving noticeArchiving) {
        this.expectReading = expectReading;
        this.noticeReading = noticeReading;
        this.noticeRewriting = noticeRewriting;
        this.noticeArchiving = noticeArchiving;
    }

    @Override
    public List<TopicReader<?>> readers() {
        return List.of(
                new TopicReader<>(
                                Topics.MESSAGE_CREATED,
                                ExpectReading::isExpected,
                                expectReading::expect)
                        // What is told again was waited for, and mailed, before.
                        .firstHandOnly(),
                new TopicReader<>(
                        Topics.MESSAGE_READ, NoticeReading::isByContact, noticeReading::notice),
                new TopicReader<>(
                        Topics.MESSAGE_CHANGED,
                        NoticeRewriting::isByMember,
                        noticeRewriting::notice),
                new TopicReader<>(Topics.CONVERSATION_CHANGED, noticeArchiving::notice));
    }
}
