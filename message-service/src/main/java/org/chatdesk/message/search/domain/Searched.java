package org.chatdesk.message.search.domain;

import java.util.List;
import java.util.stream.Stream;
import org.chatdesk.contracts.event.Attachment;
import org.chatdesk.message.search.domain.Words.Word;

/** What a message is found by: what it says, and what its files are called. */
public record Searched(String content, List<String> files) {

    public static Searched of(String content, List<Attachment> files) {
        return new Searched(content, files.stream().map(Attachment::name).toList());
    }

    /** Each word once, as it is compared. */
    public List<String> words() {
        return Stream.concat(Stream.of(content), files.stream())
                .flatMap(text -> Words.of(text).stream())
                .map(Word::plain)
                .distinct()
                .toList();
    }
}
