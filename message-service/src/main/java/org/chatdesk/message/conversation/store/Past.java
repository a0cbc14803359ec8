package org.chatdesk.message.conversation.store;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.chatdesk.contracts.event.Message;
import org.chatdesk.contracts.event.Tally;
import org.chatdesk.message.conversation.domain.Fact;
import org.chatdesk.message.conversation.domain.Known;
import org.chatdesk.message.conversation.domain.Upload;
import org.chatdesk.message.hours.domain.OpeningHours;
import org.jspecify.annotations.Nullable;

/** What a batch must know of one conversation's past; it grows as the batch decides. */
final class Past implements Known {
    private record SentAs(UUID sender, String clientMessageId) {}

    private final Map<SentAs, Message> sent = new HashMap<>();
    private final Map<String, Message> announced = new HashMap<>();
    private final Map<UUID, Message> messages = new HashMap<>();
    private final Map<UUID, Long> marks = new HashMap<>();
    private final Map<UUID, Long> deliveries = new HashMap<>();
    private final Set<UUID> blocked = new HashSet<>();
    private final TreeMap<Long, Tally> tallies = new TreeMap<>(Map.of(0L, Tally.NONE));
    private final Map<Optional<UUID>, OpeningHours> hours = new HashMap<>();
    private Uploads.OfOrganization uploads = Uploads.NONE;
    private Duration editWindow = EditWindows.USUAL;

    void setEditWindow(Duration window) {
        editWindow = window;
    }

    void addMessage(Message message) {
        messages.put(message.id(), message);
    }

    /** The uploads that this batch's messages name, shared by all its conversations. */
    void setUploads(Uploads.OfOrganization batch) {
        uploads = batch;
    }

    void addHours(@Nullable UUID department, OpeningHours open) {
        hours.put(Optional.ofNullable(department), open);
    }

    void addSent(UUID sender, String clientMessageId, Message message) {
        sent.put(new SentAs(sender, clientMessageId), message);
    }

    void addBlocked(UUID contact) {
        blocked.add(contact);
    }

    void addMark(UUID reader, long seq) {
        marks.put(reader, seq);
    }

    void addDelivery(UUID reader, long seq) {
        deliveries.put(reader, seq);
    }

    void addTally(long seq, Tally tally) {
        tallies.put(seq, tally);
    }

    /** A decision of this batch is past to the next one. */
    void add(Fact fact) {
        switch (fact) {
            case Fact.MessageAdded added -> {
                addWritten(added.message());
                added.message().files().forEach(file -> uploads.use(file.id()));
                addTally(added.message().seq(), added.after().tally());
            }
            case Fact.MessageRewritten rewritten -> {
                addWritten(rewritten.message());
                addTally(rewritten.after().head(), rewritten.after().tally());
            }
            case Fact.ReadMarked read -> addMark(read.reader(), read.seq());
            case Fact.DeliveryMarked arrived -> addDelivery(arrived.reader(), arrived.seq());
            case Fact.StateChanged changed ->
                    addTally(changed.after().head(), changed.after().tally());
        }
    }

    void addWritten(Message message) {
        addMessage(message);
        var key = message.clientMessageId();
        if (key != null && message.senderId() != null) {
            addSent(message.senderId(), key, message);
        } else if (key != null) {
            announced.put(key, message);
        }
    }

    @Override
    public Optional<Message> announced(String key) {
        return Optional.ofNullable(announced.get(key));
    }

    @Override
    public Optional<Message> message(UUID id) {
        return Optional.ofNullable(messages.get(id));
    }

    @Override
    public Optional<Upload> upload(UUID id) {
        return uploads.find(id);
    }

    @Override
    public Duration editWindow() {
        return editWindow;
    }

    @Override
    public Optional<Message> sent(UUID sender, String clientMessageId) {
        return Optional.ofNullable(sent.get(new SentAs(sender, clientMessageId)));
    }

    @Override
    public boolean isBlocked(UUID contact) {
        return blocked.contains(contact);
    }

    @Override
    public long readUpTo(UUID reader) {
        return marks.getOrDefault(reader, 0L);
    }

    @Override
    public long deliveredUpTo(UUID reader) {
        return deliveries.getOrDefault(reader, 0L);
    }

    @Override
    public Tally tallyAt(long seq) {
        return tallies.floorEntry(seq).getValue();
    }

    @Override
    public OpeningHours hours(@Nullable UUID department) {
        return hours.getOrDefault(Optional.ofNullable(department), OpeningHours.ALWAYS);
    }
}
