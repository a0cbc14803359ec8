package org.chatdesk.gateway.poll.domain;

import java.time.Duration;
import java.util.List;
import org.chatdesk.contracts.frame.ClientFrame;
import org.jspecify.annotations.Nullable;

/**
 * What a poll asks for.
 *
 * @param cursor the last answer's; absent on the first poll
 * @param resume where to go on when there is no mailbox for the cursor
 * @param patience how long to wait for the first frame
 */
public record Poll(@Nullable String cursor, List<ClientFrame.Resume> resume, Duration patience) {}
