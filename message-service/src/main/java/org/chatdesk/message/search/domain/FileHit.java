package org.chatdesk.message.search.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chatdesk.contracts.event.Attachment;
import org.chatdesk.message.search.domain.Snippet.Match;

/**
 * The file that a message was found by.
 *
 * @param name plain text, never markup: clients escape it
 * @param matches where in the name the words stand that were looked for, ascending
 */
public record FileHit(UUID id, String name, String type, List<Match> matches) {

    /** The first whose name has a word of the question; of a message without words, the first. */
    public static Optional<FileHit> of(String content, List<Attachment> files, Question question) {
        var named = files.stream().map(file -> of(file, question)).toList();
        return named.stream()
                .filter(hit -> !hit.matches().isEmpty())
                .findFirst()
                .or(() -> named.stream().filter(_ -> content.isBlank()).findFirst());
    }

    private static FileHit of(Attachment file, Question question) {
        var matches = Snippet.matches(file.name(), question);
        return new FileHit(file.id(), file.name(), file.type(), matches);
    }
}
