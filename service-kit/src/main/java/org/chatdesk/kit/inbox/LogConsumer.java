package org.chatdesk.kit.inbox;

import java.util.List;
import org.chatdesk.kit.log.TopicReader;

/** What a feature does with the events it hears, each of them once. */
public interface LogConsumer {
    List<TopicReader<?>> readers();
}
