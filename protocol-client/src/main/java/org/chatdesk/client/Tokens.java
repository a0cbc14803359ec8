package org.chatdesk.client;

/** Where a client's token comes from. May block; may throw when it cannot be had now. */
public interface Tokens {

    /** The token that is good as far as anybody here knows. */
    String current();

    /** Another one, after {@link #current} was refused. */
    String renewed();

    /** One token for a short life. */
    static Tokens fixed(String token) {
        return new Tokens() {
            @Override
            public String current() {
                return token;
            }

            @Override
            public String renewed() {
                return token;
            }
        };
    }
}
