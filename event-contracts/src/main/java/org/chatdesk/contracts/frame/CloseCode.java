package org.chatdesk.contracts.frame;

/** Why the server closed a socket (RFC 6455, 7.4.2: 4000 to 4999 are ours; 1012 is registered). */
public enum CloseCode {
    RESYNC(4000, "resync"),
    TOKEN(4401, "token"),
    FORBIDDEN(4403, "forbidden"),
    VISITOR_EXPIRED(4404, "visitor expired"),
    NO_HELLO(4408, "no hello"),
    REPLACED(4409, "replaced"),
    TOO_BIG(4413, "too big"),
    TOO_FAST(4429, "too fast"),
    RESTART(1012, "restart");

    private final int code;
    private final String reason;

    CloseCode(int code, String reason) {
        this.code = code;
        this.reason = reason;
    }

    public int code() {
        return code;
    }

    public String reason() {
        return reason;
    }
}
