package org.chatdesk.gateway.fanout.domain;

/** Whether this instance follows the log: before that, a socket's history would have a hole. */
public interface TailState {
    boolean isFollowing();
}
