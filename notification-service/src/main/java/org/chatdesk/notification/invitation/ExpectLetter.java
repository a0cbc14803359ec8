package org.chatdesk.notification.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.chatdesk.contracts.event.Event;
import org.chatdesk.contracts.event.MemberInvited;
import org.chatdesk.notification.invitation.store.InvitationLetters;

/** Somebody was invited, or invited again: one letter goes out. */
@ApplicationScoped
public class ExpectLetter {
    private final InvitationLetters letters;
    private final Clock clock;

    ExpectLetter(InvitationLetters letters, Clock clock) {
        this.letters = letters;
        this.clock = clock;
    }

    /** Runs inside the transaction of the event. */
    public void expect(Event<MemberInvited> event) {
        letters.put(event, clock.instant());
    }
}
