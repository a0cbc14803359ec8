package org.chatdesk.crm.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.event.AgentAvailability;
import org.chatdesk.contracts.event.ContactChanged;
import org.chatdesk.contracts.event.ContactMerged;
import org.chatdesk.contracts.event.MemberChanged;
import org.chatdesk.contracts.event.MemberChanged.Role;
import org.chatdesk.contracts.event.OrganizationChanged;
import org.chatdesk.contracts.event.OrganizationChanged.Department;
import org.chatdesk.contracts.event.OrganizationChanged.VisitorPolicy;
import org.chatdesk.contracts.event.SenderRole;
import org.chatdesk.contracts.event.SessionTracked;
import org.chatdesk.contracts.event.TicketState;
import org.chatdesk.contracts.event.VisitorCreated;
import org.chatdesk.contracts.event.VisitorExpired;
import org.jspecify.annotations.Nullable;

/** An eventful day: people come, write, read, archive, order, rename themselves and leave. */
public final class RandomStory {
    private static final List<String> TYPES = List.of("client", "doctor");
    private static final TicketState.Status[] STATUSES = TicketState.Status.values();

    private final Random chance;
    private final Story story;
    private final List<UUID> members = new ArrayList<>();
    private final List<UUID> departments = List.of(id(), id());
    private final List<Talk> talks = new ArrayList<>();
    private final List<UUID> shared = List.of(id(), id());

    private RandomStory(UUID organization, Random chance) {
        this.chance = chance;
        story = new Story(organization);
    }

    public static Story of(UUID organization, Random chance) {
        var day = new RandomStory(organization, chance);
        day.opens();
        for (var i = 0; i < 6; i++) {
            day.contactComes(i);
        }
        day.orderIsPlaced();
        for (var i = 0; i < 60; i++) {
            day.somethingIsSaid();
        }
        return day.story;
    }

    private void opens() {
        for (var version = 1; version <= 2; version++) {
            story.tell(
                    Topics.ORGANIZATION_CHANGED,
                    story.organization(),
                    version,
                    new OrganizationChanged(
                            story.organization(),
                            "Clinic " + version,
                            "clinic",
                            "http://localhost",
                            "en",
                            "Europe/Oslo",
                            version == 1 ? TYPES : TYPES.reversed(),
                            Duration.ofMinutes(5),
                            VisitorPolicy.ANONYMISE,
                            false,
                            // The second is removed.
                            departments.subList(0, 3 - version).stream()
                                    .map(id -> new Department(id, "Department"))
                                    .toList(),
                            null));
        }
        for (var i = 0; i < 3; i++) {
            members.add(id());
            memberChanges(members.getLast(), 1, "Agent " + i);
        }
        memberChanges(members.getFirst(), 2, "Renamed");
    }

    private void memberChanges(UUID member, long version, String name) {
        var state = new MemberChanged(member, name, name + "@x.test", Role.AGENT, true, List.of());
        story.tell(Topics.MEMBER_CHANGED, member, version, state);
        var status = chance.nextBoolean() ? "AVAILABLE" : "AWAY";
        var said = new AgentAvailability(member, AgentAvailability.Status.valueOf(status));
        story.tell(Topics.AGENT_AVAILABILITY, member, version, said);
    }

    private void contactComes(int number) {
        var contact = id();
        var visitor = number % 2 == 0;
        var type = visitor ? ContactChanged.VISITOR : TYPES.get(number % TYPES.size());
        if (visitor) {
            story.tell(
                    Topics.VISITOR_CREATED,
                    contact,
                    1,
                    new VisitorCreated(contact, "Visitor " + number, story.later()));
        }
        contactChanges(contact, 1, type, "First " + number);
        contactChanges(contact, 2, type, "Then " + number);
        looksAround(contact, number == 1 ? 26 : number == 2 ? 8 : 2);
        begin(Talk.support(story, contact));
        if (number % 4 == 0) {
            somethingIsSaid();
            leaves(contact, talks.getLast());
        }
        if (number == 2) {
            becomes(contact, talks.getLast());
        }
        if (number == 3) {
            begin(Talk.support(story, contact));
            talks.getLast().byContact("soon forgotten");
            talks.removeLast().deleted();
        }
    }

    /** Some on more devices and pages than are kept, two of them other people's too. */
    private void looksAround(UUID contact, int devices) {
        for (var i = 0; i < devices; i++) {
            var device = i % 15 < 2 ? shared.get(i % 15) : id();
            visit(device, chance.nextInt(10) == 0 ? null : contact, "page " + i);
            visit(device, contact, "then " + i);
        }
    }

    private void visit(UUID device, @Nullable UUID contact, String title) {
        var told =
                new SessionTracked(
                        device,
                        contact,
                        "page_view",
                        "https://clinic.test/" + chance.nextInt(1000),
                        title,
                        Map.of(),
                        "desktop",
                        "Browser " + chance.nextInt(100),
                        null,
                        chance.nextBoolean() ? "NO" : null,
                        null,
                        null);
        story.later();
        story.tell(Topics.SESSION_TRACKED, device, chance.nextLong(1L << 40), told);
    }

    private void contactChanges(UUID contact, long version, String type, String name) {
        var state =
                new ContactChanged(
                        contact,
                        type,
                        null,
                        name,
                        name + "@y.test",
                        "en",
                        chance.nextBoolean(),
                        Map.of("called", name));
        story.tell(Topics.CONTACT_CHANGED, contact, version, state);
    }

    private void leaves(UUID contact, Talk talk) {
        var policy = chance.nextBoolean() ? VisitorPolicy.ANONYMISE : VisitorPolicy.DELETE;
        talk.byContact("I have to go");
        story.tell(
                Topics.VISITOR_EXPIRED,
                contact,
                3,
                new VisitorExpired(contact, story.later(), policy));
        if (policy == VisitorPolicy.DELETE) {
            talk.deleted();
        } else {
            talk.anonymised();
        }
        talks.remove(talk);
    }

    /** A visitor writes and turns out to be a client, who has written before or not. */
    private void becomes(UUID visitor, Talk talk) {
        var client = id();
        contactChanges(client, 1, "client", "Client");
        if (chance.nextBoolean()) {
            begin(Talk.support(story, client));
            talks.getLast().byContact("Last week");
        }
        talk.byContact("It is me");
        story.tell(Topics.CONTACT_MERGED, visitor, 3, new ContactMerged(visitor, client));
        if (chance.nextBoolean()) {
            talk.byContact("Sent before the merge was known");
        }
        talk.continuedBy(client);
        talk.byContact("And still me");
        looksAround(visitor, 2);
        looksAround(client, 8);
        if (chance.nextInt(3) == 0) {
            talk.deleted();
            talks.remove(talk);
        }
    }

    private void begin(Talk talk) {
        talk.begins();
        talks.add(talk);
    }

    private void orderIsPlaced() {
        var order = new Order(story);
        contactChanges(order.brand, 1, "brand", "Brand");
        order.placed();
        order.assigned(members.get(1), "Old name");
        for (var i = 0; i < 4; i++) {
            order.becomes(STATUSES[chance.nextInt(STATUSES.length)]);
        }
        begin(order.talk(0));
        begin(order.talk(1));
    }

    private void somethingIsSaid() {
        var talk = talks.get(chance.nextInt(talks.size()));
        var member = members.get(chance.nextInt(members.size()));
        switch (chance.nextInt(13)) {
            case 0, 1, 2 -> talk.byContact("Question " + chance.nextInt(1000));
            case 3, 4 -> talk.byMember(member, "Answer " + chance.nextInt(1000));
            case 5 -> talk.bySystem("Somebody joined");
            case 6 -> talk.readBy(member, SenderRole.AGENT, chance.nextLong(talk.head() + 1));
            case 7 -> talk.archived(chance.nextBoolean());
            case 8, 9 -> talk.movedTo(departments.get(chance.nextInt(2)));
            case 10, 11 -> somethingIsUnsaid(talk);
            default -> talk.frozen(chance.nextBoolean());
        }
    }

    private void somethingIsUnsaid(Talk talk) {
        var message = talk.said(chance.nextInt(3));
        if (message == null || message.removedAt() != null) {
            return;
        }
        if (chance.nextBoolean()) {
            talk.edited(message, "In other words " + chance.nextInt(1000));
        } else {
            talk.removed(message);
        }
    }

    private static UUID id() {
        return UUID.randomUUID();
    }
}
