package org.chatdesk.crm.projection.domain;

import org.chatdesk.contracts.event.Event;

/**
 * A view that can be built from events alone.
 *
 * <p>Events of one aggregate and topic come in their order, but topics know nothing of each other:
 * a message may come before its conversation. So a view keeps what it was told and completes it
 * later; whatever the order, the same events must give the same view.
 */
public interface View {

    /** Names the view; views are folded in the order of their names, so that locks are too. */
    String name();

    /** Takes an event in, inside the transaction that counts it. May see one again. */
    void fold(Event<?> event);
}
