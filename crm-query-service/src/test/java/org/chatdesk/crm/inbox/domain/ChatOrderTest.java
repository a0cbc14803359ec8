package org.chatdesk.crm.inbox.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.chatdesk.contracts.event.SenderRole;
import org.chatdesk.crm.testing.Story;
import org.chatdesk.crm.testing.Talk;

/** C1, INV-8: a conversation's view does not depend on how its events arrive. */
class ChatOrderTest {
    private static final UUID AGENT = UUID.randomUUID();

    @Property
    void shouldBeTheSameInEveryOrder(@ForAll long seed) {
        var chance = new Random(seed);
        var told = lines(chance);
        var id = told.getFirst().event().aggregate();
        assertThat(Told.fold(id, Story.shuffled(twice(told), chance)))
                .isEqualTo(Told.fold(id, told));
    }

    /** Not even the order within a topic matters. */
    @Property
    void shouldJoinAssociativelyCommutativelyAndIdempotently(@ForAll long seed) {
        var chance = new Random(seed);
        var told = lines(chance);
        var a = any(told, chance);
        var b = any(told, chance);
        var c = any(told, chance);
        assertThat(a.join(b)).isEqualTo(b.join(a));
        assertThat(a.join(b).join(c)).isEqualTo(a.join(b.join(c)));
        assertThat(a.join(b).join(b)).isEqualTo(a.join(b));
    }

    private static Chat any(List<Story.Line<?>> told, Random chance) {
        return Told.by(told.get(chance.nextInt(told.size())));
    }

    private static List<Story.Line<?>> lines(Random chance) {
        var story = new Story(UUID.randomUUID());
        var talk = Talk.support(story, UUID.randomUUID());
        talk.begins();
        for (var i = 0; i < 20; i++) {
            switch (chance.nextInt(9)) {
                case 0, 1 -> talk.byContact("question " + i);
                case 2, 3 -> talk.byMember(AGENT, "answer " + i);
                case 4 -> talk.readBy(AGENT, SenderRole.AGENT, chance.nextLong(talk.head() + 1));
                case 5 -> talk.archived(chance.nextBoolean());
                case 6 -> talk.bySystem("joined");
                case 7 -> talk.movedTo(new UUID(0, chance.nextInt(2)));
                default -> talk.frozen(chance.nextBoolean());
            }
        }
        if (chance.nextInt(5) == 0) {
            talk.deleted();
        }
        return story.lines();
    }

    private static List<Story.Line<?>> twice(List<Story.Line<?>> lines) {
        return lines.stream().<Story.Line<?>>flatMap(line -> Stream.of(line, line)).toList();
    }
}
