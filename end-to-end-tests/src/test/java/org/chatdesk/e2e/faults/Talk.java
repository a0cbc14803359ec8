package org.chatdesk.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.chatdesk.e2e.wire.Answer;
import org.chatdesk.e2e.wire.Caller;

/** What a visitor and an agent do in one conversation, by a dice: not only messages. */
final class Talk {
    private record Said(Caller author, String message) {}

    private final Caller visitor;
    private final Caller agent;
    private final UUID conversation;
    private final Random random;
    private final List<Said> said = new ArrayList<>();
    private boolean archived;
    private long head;

    Talk(Caller visitor, Caller agent, UUID conversation, Random random) {
        this.visitor = visitor;
        this.agent = agent;
        this.conversation = conversation;
        this.random = random;
    }

    /** Goes on until the conversation's changes have reached this number. */
    void goOnUntil(long number) {
        while (head < number) {
            step();
        }
    }

    private void step() {
        int dice = random.nextInt(100);
        if (said.isEmpty() || dice < 55) {
            say(random.nextBoolean() ? visitor : agent);
        } else if (dice < 70) {
            edit(said.get(random.nextInt(said.size())));
        } else if (dice < 75) {
            remove(said.remove(random.nextInt(said.size())));
        } else if (dice < 90) {
            read(random.nextBoolean() ? visitor : agent);
        } else {
            archive();
        }
    }

    private void say(Caller author) {
        JsonNode answer = author.send(conversation, "message after " + head).expect(201).json();
        said.add(new Said(author, answer.path("id").asText()));
        head = Math.max(head, answer.path("seq").asLong());
        archived &= author != visitor; // A contact's message brings a conversation back.
    }

    private void edit(Said what) {
        var body = "{\"content\":\"put otherwise after %d\"}".formatted(head);
        changed(what.author().call("PATCH", path("messages/" + what.message()), body));
    }

    private void remove(Said what) {
        changed(what.author().call("DELETE", path("messages/" + what.message()), null));
    }

    private void read(Caller reader) {
        reader.put(path("read"), Map.of("seq", head)).expect(200);
    }

    private void archive() {
        String word = archived ? "unarchive" : "archive";
        changed(agent.call("POST", "/api/admin/chats/" + conversation + "/" + word, null));
        archived = !archived;
    }

    private void changed(Answer answer) {
        assertThat(answer.status()).as(answer.call() + answer.body()).isEqualTo(200);
        head = Math.max(head, answer.json().path("seq").asLong());
    }

    private String path(String what) {
        return "/api/conversations/%s/%s".formatted(conversation, what);
    }
}
