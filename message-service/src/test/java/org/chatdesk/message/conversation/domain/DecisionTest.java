package org.chatdesk.message.conversation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.chatdesk.contracts.event.Attachment;
import org.chatdesk.contracts.event.AvailabilityChanged.Opening;
import org.chatdesk.contracts.event.ConversationRef;
import org.chatdesk.contracts.event.Message;
import org.chatdesk.contracts.event.MessageType;
import org.chatdesk.contracts.event.SenderRole;
import org.chatdesk.contracts.event.Tally;
import org.chatdesk.message.hours.domain.OpeningHours;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DecisionTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final UUID ORGANIZATION = new UUID(0, 1);
    private static final UUID ID = new UUID(0, 2);
    private static final Party EMMA = new Party(new UUID(0, 3), SenderRole.CONTACT, "Emma");
    private static final Party OLA = new Party(new UUID(0, 4), SenderRole.AGENT, "Ola");
    private static final UUID BILLING = new UUID(0, 8);
    private static final OpeningHours CLOSED = new OpeningHours(List.of(), NOW.plusSeconds(60));
    private static final Party STRANGER = new Party(new UUID(0, 5), SenderRole.CONTACT, "Nosy");

    /** A store in memory that replays facts, as the real one does. */
    private static final class Replay implements Known {
        private final Map<String, Message> sent = new HashMap<>();
        private final Map<UUID, Message> messages = new HashMap<>();
        private final Map<UUID, Upload> uploads = new HashMap<>();
        private final Map<UUID, Long> marks = new HashMap<>();
        private final Map<UUID, Long> deliveries = new HashMap<>();
        private final TreeMap<Long, Tally> tallies = new TreeMap<>(Map.of(0L, Tally.NONE));
        private final Set<UUID> blocked = new HashSet<>();
        private final List<Long> numbers = new ArrayList<>();
        private Conversation conversation = fresh();
        private OpeningHours hours = OpeningHours.ALWAYS;
        private final Map<UUID, OpeningHours> ofDepartments = new HashMap<>();

        Outcome apply(Command command) {
            var decision = Decision.of(conversation, command, this, idOf(command), NOW);
            decision.facts().forEach(this::replay);
            return decision.outcome();
        }

        private void replay(Fact fact) {
            conversation = fact.after();
            switch (fact) {
                case Fact.MessageAdded added -> {
                    var message = added.message();
                    message.files()
                            .forEach(file ->
                                    uploads.computeIfPresent(
                                            file.id(), (_, upload) -> upload.withMessage()));
                    put(message);
                    tallies.put(message.seq(), fact.after().tally());
                    numbers.add(message.seq());
                }
                case Fact.MessageRewritten rewritten -> {
                    put(rewritten.message());
                    numbers.add(rewritten.after().head());
                }
                case Fact.StateChanged changed -> {
                    tallies.put(changed.after().head(), changed.after().tally());
                    numbers.add(changed.after().head());
                }
                case Fact.DeliveryMarked arrived -> deliveries.put(arrived.reader(), arrived.seq());
                case Fact.ReadMarked read -> marks.put(read.reader(), read.seq());
            }
        }

        private void put(Message message) {
            sent.put(message.senderId() + "/" + message.clientMessageId(), message);
            messages.put(message.id(), message);
        }

        @Override
        public Optional<Message> announced(String key) {
            return Optional.ofNullable(sent.get("null/" + key));
        }

        @Override
        public Optional<Message> message(UUID id) {
            return Optional.ofNullable(messages.get(id));
        }

        @Override
        public Optional<Upload> upload(UUID id) {
            return Optional.ofNullable(uploads.get(id));
        }

        @Override
        public Duration editWindow() {
            return Duration.ofMinutes(15);
        }

        @Override
        public Optional<Message> sent(UUID sender, String clientMessageId) {
            return Optional.ofNullable(sent.get(sender + "/" + clientMessageId));
        }

        @Override
        public boolean isBlocked(UUID contact) {
            return blocked.contains(contact);
        }

        @Override
        public long readUpTo(UUID reader) {
            return marks.getOrDefault(reader, 0L);
        }

        @Override
        public long deliveredUpTo(UUID reader) {
            return deliveries.getOrDefault(reader, 0L);
        }

        @Override
        public Tally tallyAt(long seq) {
            return tallies.floorEntry(seq).getValue();
        }

        @Override
        public OpeningHours hours(@Nullable UUID department) {
            return department == null ? hours : ofDepartments.getOrDefault(department, hours);
        }
    }

    @Test
    void shouldSendOwnFilesOnceAndWithoutWords() { // M10
        var replay = new Replay();
        var scan = upload(replay, EMMA, 21);
        assertThat(replay.apply(send(EMMA, "m1", "", scan))).isInstanceOf(Outcome.Sent.class);
        var message = replay.message(messageId(EMMA, "m1")).orElseThrow();
        assertThat(message.type()).isEqualTo(MessageType.FILE);
        assertThat(message.files()).extracting(Attachment::id).containsExactly(scan);

        assertThat(code(replay.apply(send(EMMA, "m2", "", scan)))).isEqualTo("attachment.used");
        assertThat(code(replay.apply(send(EMMA, "m3", "")))).isEqualTo("message.empty");
        // INV-8
        assertThat(((Outcome.Sent) replay.apply(send(EMMA, "m1", "", scan))).repeated()).isTrue();
        assertThat(code(replay.apply(send(EMMA, "m1", "")))).isEqualTo("message.empty");
        var other = upload(replay, EMMA, 22);
        assertThat(code(replay.apply(send(EMMA, "m1", "", other)))).isEqualTo("message.id-reused");
    }

    @Test
    void shouldRefuseFilesOfOthersUnknownOnesAndTooMany() { // INV-31
        var replay = new Replay();
        var foreign = upload(replay, OLA, 21);
        for (var id : List.of(foreign, new UUID(0, 99))) {
            assertThat(code(replay.apply(send(EMMA, "m1", "Look", id))))
                    .isEqualTo("attachment.unknown");
        }
        var many =
                Stream.iterate(30, number -> number + 1)
                        .limit(11)
                        .map(number -> upload(replay, EMMA, number))
                        .toArray(UUID[]::new);
        assertThat(code(replay.apply(send(EMMA, "m1", "Look", many))))
                .isEqualTo("message.too-many-attachments");
        assertThat(replay.conversation.head()).isZero();
    }

    @Test
    void shouldTakeTheFilesOfARemovedMessage() { // M9
        var replay = new Replay();
        replay.apply(send(EMMA, "m1", "Look", upload(replay, EMMA, 21)));
        replay.apply(remove(EMMA, "m1"));
        assertThat(replay.message(messageId(EMMA, "m1")).orElseThrow().attachments()).isNull();
    }

    private static UUID upload(Replay replay, Party by, long number) {
        var file =
                new Attachment(
                        new UUID(0, number),
                        number + ".pdf",
                        "application/pdf",
                        9,
                        null,
                        null,
                        null);
        replay.uploads.put(file.id(), new Upload(file, id(by), false));
        return file.id();
    }

    private static Command send(Party by, String clientMessageId, String text, UUID... files) {
        return new Command.Send(
                ORGANIZATION, ID, by, clientMessageId, null, text, null, List.of(files));
    }

    private static String code(Outcome outcome) {
        return ((Outcome.Refused) outcome).why().code();
    }

    @Property
    void shouldNumberChangesWithoutGapOrTwin(@ForAll("stories") List<Command> story) { // INV-5
        var replay = new Replay();
        story.forEach(replay::apply);
        for (int i = 0; i < replay.numbers.size(); i++) {
            assertThat(replay.numbers.get(i)).isEqualTo(i + 1L);
        }
        assertThat(replay.conversation.head()).isEqualTo(replay.numbers.size());
    }

    @Property
    void shouldAnswerARepetitionLikeTheFirstTime(@ForAll("stories") List<Command> story) { // INV-7
        var replay = new Replay();
        for (var command : story) {
            var first = replay.apply(command);
            var before = replay.conversation;
            if (first instanceof Outcome.Sent sent) {
                assertThat(replay.apply(command))
                        .isEqualTo(new Outcome.Sent(sent.id(), sent.seq(), sent.at(), true));
                assertThat(replay.conversation).isEqualTo(before);
            }
        }
    }

    @Property
    void shouldCountUnreadAsSomebodyCountingWould(@ForAll("stories") List<Command> story) { // M6
        var replay = new Replay();
        story.forEach(replay::apply);
        var mark = replay.readUpTo(id(EMMA));
        var counted =
                replay.sent.values().stream()
                        .filter(message -> message.senderRole() == SenderRole.AGENT)
                        .filter(message -> message.seq() > mark)
                        .count();
        assertThat(replay.conversation.unread(SenderRole.CONTACT, replay.tallyAt(mark)))
                .isEqualTo(counted);
    }

    @Property
    void shouldNeverTellAStrangerAnything(@ForAll("stories") List<Command> story) { // INV-13
        var replay = new Replay();
        story.forEach(replay::apply);
        var before = replay.conversation;
        assertThat(replay.apply(send(STRANGER, "m", "Hello")))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        no -> assertThat(no.why().code()).isEqualTo("resource.not-found"));
        assertThat(replay.conversation).isEqualTo(before);
    }

    @Test
    void shouldRestoreAnArchivedConversationWhenItsContactWrites() { // M7
        var replay = new Replay();
        replay.apply(new Command.SetArchived(ORGANIZATION, ID, OLA, true));
        replay.apply(send(OLA, "a", "For later"));
        assertThat(replay.conversation.archived()).isTrue();
        replay.apply(send(EMMA, "b", "Hello again"));
        assertThat(replay.conversation.archived()).isFalse();
        assertThat(replay.numbers).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void shouldSayTheSystemsLinesAnywhereAndLiftNothing() { // M14
        var replay = new Replay();
        replay.apply(new Command.SetArchived(ORGANIZATION, ID, OLA, true));
        replay.apply(new Command.SetFrozen(ORGANIZATION, ID, Party.SYSTEM, true));
        assertThat(replay.apply(line("a"))).isInstanceOf(Outcome.Sent.class);
        assertThat(replay.numbers).containsExactly(1L, 2L, 3L);
        assertThat(replay.conversation.archived()).isTrue();
        assertThat(replay.conversation.frozen()).isTrue();
        assertThat(replay.conversation.unread(SenderRole.CONTACT, Tally.NONE)).isZero();
        assertThat(replay.conversation.unread(SenderRole.AGENT, Tally.NONE)).isZero();
    }

    @Test
    void shouldSayNothingMoreWhereNobodyIs() {
        var replay = new Replay();
        replay.apply(new Command.Anonymise(ORGANIZATION, ID, Party.SYSTEM));
        assertThat(replay.apply(line("a"))).isInstanceOf(Outcome.Settled.class);
        replay.apply(new Command.Delete(ORGANIZATION, ID, Party.SYSTEM));
        assertThat(replay.apply(line("b"))).isInstanceOf(Outcome.Refused.class);
        assertThat(replay.numbers).containsExactly(1L, 2L);
    }

    @Test
    void shouldTakeNoMessageWhileFrozenButAnswerOldOnes() { // T3
        var replay = new Replay();
        replay.apply(send(EMMA, "a", "Hello"));
        replay.apply(new Command.SetFrozen(ORGANIZATION, ID, Party.SYSTEM, true));
        assertThat(replay.apply(send(EMMA, "b", "More"))).isInstanceOf(Outcome.Refused.class);
        assertThat(replay.apply(send(EMMA, "a", "Hello"))).isInstanceOf(Outcome.Sent.class);
        replay.apply(new Command.SetFrozen(ORGANIZATION, ID, Party.SYSTEM, false));
        assertThat(replay.apply(send(EMMA, "b", "More"))).isInstanceOf(Outcome.Sent.class);
    }

    @Test
    void shouldShutOutContactsWhileClosedButAnswerOldOnes() { // I10, INV-7
        var replay = new Replay();
        replay.apply(send(EMMA, "a", "Hello"));
        replay.hours =
                new OpeningHours(
                        List.of(new Opening(NOW.plusSeconds(60), NOW.plusSeconds(120))),
                        NOW.plusSeconds(600));
        assertThat(replay.apply(send(EMMA, "b", "More")))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        no -> {
                            assertThat(no.why().code()).isEqualTo("hours.closed");
                            assertThat(no.why().detail()).contains("2026-11-21T10:01:00Z");
                        });
        assertThat(replay.apply(send(EMMA, "a", "Hello"))).isInstanceOf(Outcome.Sent.class);
        assertThat(replay.apply(send(OLA, "c", "We are closed"))).isInstanceOf(Outcome.Sent.class);
        assertThat(replay.numbers).containsExactly(1L, 2L);
    }

    @Property
    void shouldChangeNothingByAskingForTheSameChangeAgain(
            @ForAll("stories") List<Command> story) { // M9
        var replay = new Replay();
        for (var command : story) {
            var first = replay.apply(command);
            var before = replay.conversation;
            if (command instanceof Command.Rewrite && first instanceof Outcome.Rewritten) {
                assertThat(replay.apply(command)).isEqualTo(first);
                assertThat(replay.conversation).isEqualTo(before);
            }
        }
    }

    @Property
    void shouldLeaveEveryMessageInItsPlace(@ForAll("stories") List<Command> story) { // M4, M9
        var replay = new Replay();
        Map<UUID, Message> first = new HashMap<>();
        for (var command : story) {
            replay.apply(command);
            replay.messages.forEach(first::putIfAbsent);
        }
        replay.messages.forEach((id, now) -> {
            var before = Optional.ofNullable(first.get(id)).orElseThrow();
            assertThat(now.seq()).isEqualTo(before.seq());
            assertThat(now.createdAt()).isEqualTo(before.createdAt());
            assertThat(now.content().isEmpty()).isEqualTo(now.removedAt() != null);
        });
    }

    @Test
    void shouldAnswerOnlyToMessagesOfTheConversation() { // M19
        var replay = new Replay();
        replay.apply(send(EMMA, "a", "Hello"));
        var known = messageId(EMMA, "a");

        assertThat(replay.apply(reply(OLA, "b", known))).isInstanceOf(Outcome.Sent.class);
        assertThat(replay.apply(reply(OLA, "c", new UUID(9, 9))))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        no -> assertThat(no.why().code()).isEqualTo("message.no-such-reply"));
    }

    @Test
    void shouldKnowAMessageByItsIdAlsoAfterAnEdit() { // INV-7, M9
        var replay = new Replay();
        var sent = (Outcome.Sent) replay.apply(send(EMMA, "a", "Helo"));
        replay.apply(edit(EMMA, "a", "Hello"));

        assertThat(replay.apply(send(EMMA, "a", "Helo")))
                .isEqualTo(new Outcome.Sent(sent.id(), 1, NOW, true));
    }

    @Test
    void shouldNeverMoveAReadMarkBack() {
        var replay = new Replay();
        for (int i = 0; i < 5; i++) {
            replay.apply(send(OLA, "m" + i, "Hello"));
        }
        assertThat(replay.apply(read(EMMA, 4))).isEqualTo(new Outcome.Marked(4, 1));
        assertThat(replay.apply(read(EMMA, 2))).isEqualTo(new Outcome.Marked(4, 1));
        assertThat(replay.apply(read(EMMA, 99))).isEqualTo(new Outcome.Marked(5, 0));
    }

    @Test
    void shouldMoveADeliveryMarkForwardsAndNotBehindTheReadMark() { // M5
        var replay = new Replay();
        for (int i = 0; i < 5; i++) {
            replay.apply(send(OLA, "m" + i, "Hello"));
        }
        assertThat(replay.apply(arrived(EMMA, 2))).isEqualTo(new Outcome.Delivered(2));
        assertThat(replay.apply(arrived(EMMA, 1))).isEqualTo(new Outcome.Delivered(2));
        replay.apply(read(EMMA, 4));
        assertThat(replay.apply(arrived(EMMA, 3))).isEqualTo(new Outcome.Delivered(4));
        assertThat(replay.deliveries).containsEntry(id(EMMA), 2L);
        assertThat(replay.apply(arrived(EMMA, 99))).isEqualTo(new Outcome.Delivered(5));
        assertThat(replay.conversation.head()).isEqualTo(5);
    }

    @Property
    void shouldGoOnAsTheContactsWithoutCopyOrNewNumbers(
            @ForAll("stories") List<Command> story) { // I5, INV-5
        var replay = new Replay();
        story.forEach(replay::apply);
        var before = replay.conversation;
        var read = replay.readUpTo(id(EMMA));
        var merge =
                new Command.Continue(ORGANIZATION, ID, Party.SYSTEM, id(EMMA), id(STRANGER), true);

        replay.apply(merge);
        var after = replay.conversation;
        replay.apply(merge);

        assertThat(after.head()).isEqualTo(before.head() + 1);
        assertThat(after.tally()).isEqualTo(before.tally());
        assertThat(after.ref().contacts()).containsExactly(id(STRANGER));
        assertThat(after.continued()).isTrue();
        assertThat(replay.readUpTo(id(STRANGER))).isEqualTo(read);
        assertThat(replay.apply(send(EMMA, "late", "Hello"))).isInstanceOf(Outcome.Refused.class);
        assertThat(replay.conversation).as("the second time changes nothing").isEqualTo(after);
    }

    @Test
    void shouldTakeNothingNewFromABlockedContactButAnswerOldOnes() { // I14
        var replay = new Replay();
        replay.apply(send(EMMA, "a", "Hello"));
        replay.blocked.add(id(EMMA));
        replay.blocked.add(id(OLA));

        assertThat(replay.apply(send(EMMA, "b", "More")))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        no -> assertThat(no.why().code()).isEqualTo("contact.blocked"));
        assertThat(replay.apply(send(EMMA, "a", "Hello"))).isInstanceOf(Outcome.Sent.class);
        assertThat(replay.apply(send(OLA, "c", "Sorry"))).isInstanceOf(Outcome.Sent.class);
    }

    @Test
    void shouldMoveToTheDepartmentThatIsAskedForBeforeTheMessage() { // I9
        var replay = new Replay();
        replay.apply(send(EMMA, "a", "Hello"));
        assertThat(replay.conversation.department()).isNull();

        var decision =
                Decision.of(
                        replay.conversation,
                        send(asking(BILLING), "b", "My bill"),
                        replay,
                        UUID.randomUUID(),
                        NOW);

        assertThat(decision.facts())
                .extracting(fact -> fact.getClass().getSimpleName() + fact.after().head())
                .containsExactly("StateChanged2", "MessageAdded3");
        assertThat(decision.facts()).allMatch(fact -> BILLING.equals(fact.after().department()));
    }

    @Test
    void shouldStayWhereItIsForWhoeverNamesNoOtherDepartment() {
        var replay = new Replay();
        replay.apply(send(asking(BILLING), "a", "My bill"));
        var head = replay.conversation.head();

        replay.apply(send(asking(BILLING), "b", "Still my bill"));
        replay.apply(send(EMMA, "c", "And hello"));
        replay.apply(send(OLA, "d", "Hello"));

        assertThat(replay.conversation.department()).isEqualTo(BILLING);
        assertThat(replay.conversation.head()).isEqualTo(head + 3);
    }

    @Test
    void shouldNotMoveATicketsChannel() {
        var ref =
                new ConversationRef(
                        ID,
                        ConversationRef.Kind.TICKET_CHANNEL,
                        List.of(id(EMMA)),
                        new UUID(0, 7),
                        "brand_agent");
        var replay = new Replay();
        replay.conversation = Conversation.fresh(ORGANIZATION, ref, "Order", NOW);
        replay.ofDepartments.put(BILLING, CLOSED);

        assertThat(replay.apply(send(asking(BILLING), "a", "Hello")))
                .isInstanceOf(Outcome.Sent.class);
        assertThat(replay.conversation.department()).isNull();
    }

    @Test
    void shouldKeepToTheHoursOfTheDepartmentThatIsAskedFor() { // I10
        var replay = new Replay();
        replay.ofDepartments.put(BILLING, CLOSED);
        replay.apply(send(EMMA, "a", "Hello"));

        assertThat(replay.apply(send(asking(BILLING), "b", "My bill")))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        no -> assertThat(no.why().code()).isEqualTo("hours.closed"));
        assertThat(replay.conversation.department()).isNull();
        assertThat(replay.apply(send(asking(BILLING), "a", "Hello")))
                .isInstanceOf(Outcome.Sent.class);

        replay.hours = CLOSED;
        replay.ofDepartments.put(BILLING, OpeningHours.ALWAYS);
        assertThat(replay.apply(send(asking(BILLING), "b", "My bill")))
                .isInstanceOf(Outcome.Sent.class);
        assertThat(replay.apply(send(EMMA, "c", "Hello"))).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void shouldBeginWithTheDepartmentItsContactAsksFor() {
        var begun = Conversation.support(ORGANIZATION, ID, asking(BILLING), NOW);

        assertThat(begun.department()).isEqualTo(BILLING);
        assertThat(begun.head()).isZero();
        assertThat(begun.asEvent().department()).isEqualTo(BILLING);
    }

    private static Party asking(UUID department) {
        return new Party(EMMA.id(), EMMA.role(), EMMA.name(), department);
    }

    @Provide
    Arbitrary<List<Command>> stories() {
        var people = Arbitraries.of(EMMA, asking(BILLING), asking(new UUID(0, 9)), OLA);
        Arbitrary<Command> sends =
                Combinators.combine(
                                people,
                                Arbitraries.integers().between(0, 20),
                                Arbitraries.of("x", "y"))
                        .as((who, id, text) -> send(who, "m" + id, text));
        Arbitrary<Command> reads =
                Combinators.combine(people, Arbitraries.longs().between(0, 40))
                        .as(DecisionTest::read);
        Arbitrary<Command> archives =
                Arbitraries.of(true, false)
                        .map(archived -> new Command.SetArchived(ORGANIZATION, ID, OLA, archived));
        Arbitrary<Command> freezes =
                Arbitraries.of(true, false)
                        .map(frozen ->
                                new Command.SetFrozen(ORGANIZATION, ID, Party.SYSTEM, frozen));
        Arbitrary<Command> edits =
                Combinators.combine(
                                people,
                                Arbitraries.integers().between(0, 20),
                                Arbitraries.of("x", "y", "z"))
                        .as((who, id, text) -> edit(who, "m" + id, text));
        Arbitrary<Command> lines =
                Arbitraries.integers().between(0, 5).map(key -> line("line-" + key));
        Arbitrary<Command> removals =
                Combinators.combine(people, Arbitraries.integers().between(0, 20))
                        .as((who, id) -> remove(who, "m" + id));
        return Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(2, lines),
                        net.jqwik.api.Tuple.of(3, edits),
                        net.jqwik.api.Tuple.of(1, removals),
                        net.jqwik.api.Tuple.of(6, sends),
                        net.jqwik.api.Tuple.of(3, reads),
                        net.jqwik.api.Tuple.of(1, archives),
                        net.jqwik.api.Tuple.of(1, freezes))
                .list()
                .ofMaxSize(40);
    }

    private static Conversation fresh() {
        var ref =
                new ConversationRef(
                        ID, ConversationRef.Kind.SUPPORT, List.of(id(EMMA)), null, null);
        return Conversation.fresh(ORGANIZATION, ref, null, NOW);
    }

    private static UUID id(Party party) {
        return Optional.ofNullable(party.id()).orElseThrow();
    }

    private static Command line(String key) {
        return new Command.Announce(
                ORGANIZATION, ID, Party.SYSTEM, key, Notices.assigned("Ola Berg"));
    }

    private static Command reply(Party by, String clientMessageId, UUID to) {
        return new Command.Send(ORGANIZATION, ID, by, clientMessageId, null, "Yes", to);
    }

    private static Command edit(Party by, String clientMessageId, String text) {
        return new Command.Edit(ORGANIZATION, ID, by, messageId(by, clientMessageId), text);
    }

    private static Command remove(Party by, String clientMessageId) {
        return new Command.Remove(ORGANIZATION, ID, by, messageId(by, clientMessageId));
    }

    private static UUID idOf(Command command) {
        return command instanceof Command.Send send
                ? messageId(send.by(), send.clientMessageId())
                : UUID.randomUUID();
    }

    private static UUID messageId(Party by, String clientMessageId) {
        var name = id(by) + "/" + clientMessageId;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static Command arrived(Party by, long seq) {
        return new Command.MarkDelivered(ORGANIZATION, ID, by, seq);
    }

    private static Command read(Party by, long seq) {
        return new Command.MarkRead(ORGANIZATION, ID, by, seq);
    }
}
