package org.chatdesk.e2e.faults;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
        verdict.nobodySawWhatIsNotTheirs();
        verdict.nobodySawWhatWasNotKept();
        verdict.everybodyShowsWhatIsThere();
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
        Map<String, Long> last = new HashMap<>();
        for (Heard frame : facts.heard()) {
            String stream = frame.client() + "/" + frame.connection() + "/" + frame.conversation();
            Long before = last.put(stream, frame.seq());
            if (before != null && before >= frame.seq()) {
                wrong.add(frame + " came after number " + before);
            }
        }
    }

    /** INV-12: no frame reaches a socket that may not see it. */
    private void nobodySawWhatIsNotTheirs() {
        facts.heard().stream()
                .filter(frame -> forbiddenTo(frame.client()).contains(frame.conversation()))
                .forEach(frame -> wrong.add("not theirs: " + frame));
        facts.shown().stream()
                .filter(copy -> forbiddenTo(copy.client()).contains(copy.conversation()))
                .forEach(copy -> wrong.add("not theirs: " + copy));
    }

    private Set<UUID> forbiddenTo(String client) {
        return facts.forbidden().getOrDefault(client, Set.of());
    }

    /** INV-2: what anybody was shown is committed, under the number that they were shown. */
    private void nobodySawWhatWasNotKept() {
        Set<String> kept = facts.stored().stream().map(Verdict::place).collect(toSet());
        Set<UUID> known = facts.stored().stream().map(Stored::conversation).collect(toSet());
        facts.heard().stream()
                .filter(frame -> frame.message() != null && known.contains(frame.conversation()))
                .filter(frame ->
                        !kept.contains(place(frame.conversation(), frame.seq(), frame.message())))
                .forEach(frame -> wrong.add("shown but not kept: " + frame));
    }

    /** INV-9, INV-10: in the end a client shows exactly what a fresh fetch gives. */
    private void everybodyShowsWhatIsThere() {
        Map<UUID, Map<Long, String>> there = new HashMap<>();
        facts.stored()
                .forEach(one ->
                        there.computeIfAbsent(one.conversation(), _ -> new HashMap<>())
                                .putIfAbsent(one.seq(), one.id()));
        for (Shown copy : facts.shown()) {
            Map<Long, String> fresh = there.getOrDefault(copy.conversation(), Map.of());
            if (!copy.messages().equals(fresh)) {
                wrong.add(difference(copy, fresh));
            }
        }
    }

    private static String difference(Shown copy, Map<Long, String> fresh) {
        var missing = new TreeMap<>(fresh);
        missing.entrySet().removeAll(copy.messages().entrySet());
        var more = new TreeMap<>(copy.messages());
        more.entrySet().removeAll(fresh.entrySet());
        return "%s does not show %s and shows besides %s in %s"
                .formatted(copy.client(), missing, more, copy.conversation());
    }

    private static String place(Stored one) {
        return place(one.conversation(), one.seq(), one.id());
    }

    private static String place(UUID conversation, long seq, @Nullable String id) {
        return conversation + "/" + seq + "/" + id;
    }

    private static boolean keeps(Stored kept, Acked promise) {
        return kept.seq() == promise.seq()
                && Objects.equals(kept.conversation(), promise.message().conversation())
                && Objects.equals(kept.clientMessageId(), promise.message().clientMessageId())
                && Objects.equals(kept.text(), promise.message().text());
    }
}
