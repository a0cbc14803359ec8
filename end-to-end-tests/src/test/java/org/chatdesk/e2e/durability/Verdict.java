package org.chatdesk.e2e.durability;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** What is wrong with the facts, in words; nothing when every promise was kept. */
public final class Verdict {
    private final Facts facts;
    private final List<String> wrong = new ArrayList<>();

    private Verdict(Facts facts) {
        this.facts = facts;
    }

    public static List<String> on(Facts facts) {
        var verdict = new Verdict(facts);
        verdict.promisesAreKept();
        verdict.nothingIsInvented();
        verdict.nothingIsThereTwice();
        verdict.numbersHaveNoGap();
        verdict.socketsSawItRise();
        return List.copyOf(verdict.wrong);
    }

    /** INV-1, INV-2: an acknowledged message is there, with the id and number that were told. */
    private void promisesAreKept() {
        Map<String, Stored> byId =
                facts.stored().stream().collect(toMap(Stored::id, one -> one, (one, _) -> one));
        for (Acked promise : facts.acked()) {
            Stored kept = byId.get(promise.id());
            if (kept == null) {
                wrong.add("lost: " + promise);
            } else if (!keeps(kept, promise)) {
                wrong.add("acknowledged as " + promise + " but stored as " + kept);
            }
        }
    }

    /** INV-1: nothing is in it that nobody sent. */
    private void nothingIsInvented() {
        Set<Sent> sent = new HashSet<>(facts.sent());
        facts.stored().stream()
                .filter(one ->
                        !sent.contains(
                                new Sent(one.conversation(), one.clientMessageId(), one.text())))
                .forEach(one -> wrong.add("nobody sent: " + one));
    }

    /** INV-7: one row and one id for each client message id. */
    private void nothingIsThereTwice() {
        facts.stored().stream()
                .collect(groupingBy(one -> one.conversation() + "/" + one.clientMessageId()))
                .values()
                .stream()
                .filter(same -> same.size() > 1)
                .forEach(same -> wrong.add("stored more than once: " + same));
    }

    /** INV-5: in each conversation 1..n. */
    private void numbersHaveNoGap() {
        facts.stored().stream()
                .collect(groupingBy(Stored::conversation))
                .forEach((conversation, all) -> {
                    List<Long> numbers = all.stream().map(Stored::seq).sorted().toList();
                    for (int i = 0; i < numbers.size(); i++) {
                        if (numbers.get(i) != i + 1) {
                            wrong.add("numbers of " + conversation + " are not 1..n: " + numbers);
                            return;
                        }
                    }
                });
    }

    /** INV-5: every socket saw each conversation strictly rising. */
    private void socketsSawItRise() {
        Map<String, Map<UUID, Long>> last = new HashMap<>();
        for (Heard frame : facts.heard()) {
            Long before =
                    last.computeIfAbsent(frame.socket(), _ -> new HashMap<>())
                            .put(frame.conversation(), frame.seq());
            if (before != null && before >= frame.seq()) {
                wrong.add(frame + " came after number " + before);
            }
        }
    }

    private static boolean keeps(Stored kept, Acked promise) {
        return kept.seq() == promise.seq()
                && Objects.equals(kept.conversation(), promise.message().conversation())
                && Objects.equals(kept.clientMessageId(), promise.message().clientMessageId())
                && Objects.equals(kept.text(), promise.message().text());
    }
}
