package org.chatdesk.identity.widget.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chatdesk.contracts.Faults;
import org.chatdesk.identity.visitor.domain.SelfDescription;
import org.jspecify.annotations.Nullable;

/**
 * The form before the first message. What somebody types into it says nothing about who they are:
 * it is kept beside them and opens nothing (INV-27).
 */
public record PreChatForm(List<FormField> fields) {
    private static final String PATH = "form.answers";
    private static final int MOST_ANSWERS = 20;

    public PreChatForm {
        fields = List.copyOf(fields);
    }

    /** Everything that is wrong with the answers, by the field's id. */
    public void check(Faults faults, Map<String, ? extends @Nullable String> answers) {
        if (answers.size() > MOST_ANSWERS) {
            faults.add(PATH, "too-long");
            return;
        }
        fields.forEach(field -> check(faults, field, answer(answers, field)));
        answers.keySet().stream()
                .filter(id -> fields.stream().noneMatch(field -> field.id().equals(id)))
                .forEach(id -> faults.add(PATH + "." + id, "unknown"));
    }

    private static void check(Faults faults, FormField field, String answer) {
        var path = PATH + "." + field.id();
        var type = type(field);
        if (!answer.isEmpty()) {
            type.check(faults, path, field, answer);
        }
        if (field.required() && !type.isAnswered(answer)) {
            faults.required(path);
        }
    }

    /** What a visitor says of themselves; for answers without faults. */
    public SelfDescription heard(Map<String, ? extends @Nullable String> answers) {
        return new SelfDescription(name(answers).orElse(null), attributes(answers));
    }

    /** What was answered, by the field's id, in the form's order. For answers without faults. */
    public Map<String, String> attributes(Map<String, ? extends @Nullable String> answers) {
        var said = new LinkedHashMap<String, String>();
        for (var field : fields) {
            var answer = answer(answers, field);
            if (!answer.isEmpty()) {
                said.put(field.id(), answer);
            }
        }
        return said;
    }

    /** What the visitor wants to be called; for answers without faults. */
    public Optional<String> name(Map<String, ? extends @Nullable String> answers) {
        return fields.stream()
                .filter(FormField::asName)
                .map(field -> answer(answers, field).replaceAll("\\s+", " "))
                .filter(name -> !name.isEmpty())
                .findFirst();
    }

    private static AnswerType type(FormField field) {
        return AnswerType.named(field.type()).orElse(AnswerType.TEXT);
    }

    private static String answer(Map<String, ? extends @Nullable String> answers, FormField field) {
        var answer = answers.get(field.id());
        return answer == null ? "" : answer.strip();
    }
}
