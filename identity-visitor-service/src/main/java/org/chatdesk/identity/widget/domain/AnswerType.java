package org.chatdesk.identity.widget.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chatdesk.contracts.Faults;

/** What kind of answer a field of the form takes. Strangers wrote every answer. */
enum AnswerType {
    TEXT {
        @Override
        void check(Faults faults, String path, FormField field, String answer) {
            faults.optionalText(path, answer, field.asName() ? LONGEST_NAME : LONGEST_TEXT);
        }
    },
    EMAIL {
        @Override
        void check(Faults faults, String path, FormField field, String answer) {
            faults.optionalEmail(path, answer);
        }
    },
    PHONE {
        @Override
        void check(Faults faults, String path, FormField field, String answer) {
            faults.matches(path, answer, PHONE_NUMBER);
        }
    },
    CHOICE {
        @Override
        void check(Faults faults, String path, FormField field, String answer) {
            if (!field.options().contains(answer)) {
                faults.add(path, "unknown");
            }
        }
    },
    CHECKBOX {
        @Override
        void check(Faults faults, String path, FormField field, String answer) {
            faults.matches(path, answer, YES_OR_NO);
        }

        /** A box that has to be ticked, such as for terms, is not answered by "no". */
        @Override
        boolean isAnswered(String answer) {
            return answer.equals("true");
        }
    };

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TEXT = 500;

    /** As people write numbers; at least 4 digits, at most 15 (ITU-T E.164). */
    private static final Pattern PHONE_NUMBER =
            Pattern.compile("\\+?(?:[ ()./-]{0,2}[0-9]){4,15}[ )]?");

    private static final Pattern YES_OR_NO = Pattern.compile("true|false");

    /** What is wrong with an answer that is not blank. */
    abstract void check(Faults faults, String path, FormField field, String answer);

    boolean isAnswered(String answer) {
        return !answer.isBlank();
    }

    static Optional<AnswerType> named(String name) {
        return Stream.of(values()).filter(type -> type.word().equals(name)).findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
