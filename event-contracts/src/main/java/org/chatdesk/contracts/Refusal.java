package org.chatdesk.contracts;

/**
 * Why something a caller asked for is not done: a value, because it is expected.
 *
 * @param code stable, {@code feature.reason-in-words}; what programs look at
 * @param detail one sentence for people
 */
public record Refusal(Kind kind, String code, String detail) {

    /** What sort of refusal it is; HTTP answers take their status from it. */
    public enum Kind {
        INVALID(400),
        UNAUTHENTICATED(401),
        FORBIDDEN(403),
        NOT_FOUND(404),
        CONFLICT(409),
        TOO_LARGE(413),
        UNSUPPORTED(415),
        TOO_MANY(429),
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        /** The status of an HTTP answer (RFC 9110, section 15). */
        public int status() {
            return status;
        }
    }

    /** What does not exist and what is not the caller's look the same. */
    public static final Refusal NOT_FOUND =
            new Refusal(Kind.NOT_FOUND, "resource.not-found", "There is nothing here for you.");

    public static Refusal invalid(String code, String detail) {
        return new Refusal(Kind.INVALID, code, detail);
    }

    public static Refusal forbidden(String code, String detail) {
        return new Refusal(Kind.FORBIDDEN, code, detail);
    }

    public static Refusal conflict(String code, String detail) {
        return new Refusal(Kind.CONFLICT, code, detail);
    }
}
