package org.chatdesk.e2e.faults;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.chatdesk.client.ChatClient;

/** Writes one message after another into a conversation, each until it is acknowledged. */
final class Sender implements Runnable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private final Recorder recorder;
    private final ChatClient client;
    private final UUID conversation;
    private final int count;

    Sender(Recorder recorder, ChatClient client, UUID conversation, int count) {
        this.recorder = recorder;
        this.client = client;
        this.conversation = conversation;
        this.count = count;
    }

    @Override
    public void run() {
        for (int i = 1; i <= count; i++) {
            send("message " + i);
        }
    }

    private void send(String text) {
        var message = new Sent(conversation, UUID.randomUUID().toString(), text);
        recorder.sent(message);
        var promise = client.send(conversation, message.clientMessageId(), text);
        try {
            recorder.acked(message, promise.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("No ack of " + message, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while sending", e);
        }
    }
}
