package org.chatdesk.identity.member.domain;

import org.chatdesk.contracts.Faults;
import org.jspecify.annotations.Nullable;

/** What a member is called. */
final class MemberName {
    static final int LONGEST = 100;

    private MemberName() {}

    /** The claimed name if it is fit to be shown, else the part of the address before the @. */
    static String of(@Nullable String claimed, String email) {
        var faults = new Faults();
        faults.text("name", claimed, LONGEST);
        return claimed != null && faults.found().isEmpty()
                ? claimed.strip()
                : email.substring(0, email.indexOf('@'));
    }
}
