package org.chatdesk.message.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.chatdesk.contracts.event.Event;
import org.chatdesk.contracts.event.TicketAssigned;
import org.chatdesk.contracts.event.TicketChanged;
import org.chatdesk.contracts.event.TicketState;
import org.chatdesk.message.conversation.domain.Command;
import org.chatdesk.message.conversation.domain.Notices;
import org.chatdesk.message.conversation.domain.Party;
import org.chatdesk.message.conversation.domain.TicketStanding.Line;
import org.chatdesk.message.conversation.store.TicketStandings;

/** Says in a ticket's channels who looks after it, and that it was closed or opened again (M14). */
@ApplicationScoped
public class AnnounceTicketMoves {
    private final TicketStandings standings;
    private final OpenTicketChannels channels;
    private final ConversationWriter writer;
    private final Clock clock;

    AnnounceTicketMoves(
            TicketStandings standings,
            OpenTicketChannels channels,
            ConversationWriter writer,
            Clock clock) {
        this.standings = standings;
        this.channels = channels;
        this.writer = writer;
        this.clock = clock;
    }

    public void assigned(Event<TicketAssigned> event) {
        follow(event, event.payload().ticket());
    }

    public void changed(Event<TicketChanged> event) {
        follow(event, event.payload().ticket());
    }

    private void follow(Event<?> event, TicketState ticket) {
        var told = standings.lock(event.organization(), ticket.id());
        if (told.isOlderThan(event.version())) {
            var isNews = Notices.isNews(event.at(), clock.instant());
            var lines = isNews ? told.linesTo(ticket) : List.<Line>of();
            if (!lines.isEmpty()) {
                // Its opening comes on another topic, perhaps later than this.
                channels.openAtOnce(event.organization(), ticket);
                lines.forEach(line -> announce(event, ticket, line));
            }
            standings.save(event.organization(), ticket.id(), told.now(event.version(), ticket));
        }
    }

    private void announce(Event<?> event, TicketState ticket, Line line) {
        for (var channel : ticket.channels()) {
            writer.commit(
                    new Command.Announce(
                            event.organization(),
                            channel.conversation(),
                            Party.SYSTEM,
                            line.key(),
                            line.notice()));
        }
    }
}
