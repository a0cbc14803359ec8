package org.chatdesk.identity.widget.domain;

import java.util.List;

/**
 * Something that a visitor is asked before the first message (I8).
 *
 * @param id names the answer among the contact's attributes
 * @param type the name of an {@link AnswerType}
 * @param options what can be chosen from; empty unless it is a choice
 * @param asName whether the answer is what agents call the visitor
 */
public record FormField(
        String id,
        String label,
        String type,
        boolean required,
        List<String> options,
        boolean asName) {

    public FormField {
        options = List.copyOf(options);
    }
}
