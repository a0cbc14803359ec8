package org.chatdesk.contracts.command;

import java.util.List;

/**
 * Commands that gathered at a gateway.
 *
 * @param id names the batch on its connection; the answer bears it too
 */
public record CommandBatch(long id, List<SocketCommand> commands) {

    /** Commands that one batch may hold. */
    public static final int MOST = 200;
}
