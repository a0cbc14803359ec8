package org.chatdesk.client;

import org.chatdesk.contracts.frame.ServerFrame;

/** What was asked had no effect and never will have. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String code;

    RefusedException(ServerFrame.Refused refused) {
        super(refused.code() + ": " + refused.detail());
        this.code = refused.code();
    }

    public String code() {
        return code;
    }
}
