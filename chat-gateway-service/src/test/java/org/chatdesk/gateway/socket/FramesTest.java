package org.chatdesk.gateway.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.chatdesk.contracts.frame.ClientFrame;
import org.junit.jupiter.api.Test;

class FramesTest {
    private static final UUID ID = new UUID(1, 2);

    @Test
    void shouldReadEditsAndRemovals() { // M9
        assertThat(Frames.parse(edit("\"messageId\":\"" + ID + "\",\"text\":\"Hello\"")))
                .isEqualTo(new Frames.Parsed.Ok(new ClientFrame.Edit(ID, ID, "Hello")));
        assertThat(Frames.parse(frame("remove", "\"messageId\":\"" + ID + "\"")))
                .isEqualTo(new Frames.Parsed.Ok(new ClientFrame.Remove(ID, ID)));
    }

    @Test
    void shouldRefuseThoseThatLackSomething() { // INV-29
        assertThat(code(edit("\"text\":\"Hello\""))).isEqualTo("frame.malformed");
        assertThat(code(edit("\"messageId\":\"" + ID + "\""))).isEqualTo("frame.malformed");
        assertThat(code(edit("\"messageId\":\"1\",\"text\":\"Hello\"")))
                .isEqualTo("frame.malformed");
        assertThat(code(frame("remove", "\"messageId\":null"))).isEqualTo("frame.malformed");
        assertThat(code(frame("remove", "\"messageId\":\"" + ID + "\",\"text\":\"\"")))
                .isEqualTo("request.unknown-field");
    }

    private static String edit(String fields) {
        return frame("edit", fields);
    }

    private static String frame(String type, String fields) {
        return "{\"type\":\"%s\",\"conversation\":\"%s\",%s}".formatted(type, ID, fields);
    }

    private static String code(String frame) {
        return ((Frames.Parsed.Bad) Frames.parse(frame)).why().code();
    }
}
