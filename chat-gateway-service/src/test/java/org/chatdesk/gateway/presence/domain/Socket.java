package org.chatdesk.gateway.presence.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.chatdesk.gateway.fanout.domain.Delivery;
import org.chatdesk.gateway.fanout.domain.Receiver;
import org.jspecify.annotations.Nullable;

/** A socket of a test: no two are the same. */
final class Socket implements Receiver {
    private final UUID organization;
    private final UUID subject;
    private final boolean member;
    final List<Delivery> heard = new ArrayList<>();

    Socket(UUID organization, UUID subject, boolean member) {
        this.organization = organization;
        this.subject = subject;
        this.member = member;
    }

    @Override
    public UUID organization() {
        return organization;
    }

    @Override
    public UUID subject() {
        return subject;
    }

    @Override
    public boolean isMember() {
        return member;
    }

    @Override
    public @Nullable UUID department() {
        return null;
    }

    @Override
    public void push(Delivery delivery) {
        heard.add(delivery);
    }

    @Override
    public void startAnew() {
        heard.clear();
    }
}
