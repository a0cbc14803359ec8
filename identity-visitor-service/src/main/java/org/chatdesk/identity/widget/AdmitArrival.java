package org.chatdesk.identity.widget;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.chatdesk.contracts.Refusal;
import org.chatdesk.identity.block.domain.BlockedAddresses;
import org.chatdesk.identity.contact.domain.HostProfile;
import org.chatdesk.identity.contact.domain.HostSignIn;
import org.chatdesk.identity.contact.domain.HostWord;
import org.chatdesk.identity.contact.domain.PresentedTokens;
import org.chatdesk.identity.hours.domain.Availability;
import org.chatdesk.identity.organization.domain.Organization;
import org.chatdesk.identity.session.domain.OpenedSession;
import org.chatdesk.identity.session.domain.Session;
import org.chatdesk.identity.session.domain.Sessions;
import org.chatdesk.identity.token.domain.IssuedToken;
import org.chatdesk.identity.token.domain.Subject;
import org.chatdesk.identity.token.domain.TokenIssuer;
import org.chatdesk.identity.widget.RecognizeContact.Recognized;
import org.chatdesk.identity.widget.domain.Arrival;
import org.chatdesk.identity.widget.domain.WidgetSettings;

/** Lets a widget in whose place is right: checks what it claims, then gives session and token. */
@ApplicationScoped
class AdmitArrival {
    private final HostSignIn hosts;
    private final PresentedTokens presented;
    private final BlockedAddresses blocked;
    private final Sessions sessions;
    private final RecognizeContact recognize;
    private final TokenIssuer tokens;
    private final Clock clock;

    AdmitArrival(
            HostSignIn hosts,
            PresentedTokens presented,
            BlockedAddresses blocked,
            Sessions sessions,
            RecognizeContact recognize,
            TokenIssuer tokens,
            Clock clock) {
        this.hosts = hosts;
        this.presented = presented;
        this.blocked = blocked;
        this.sessions = sessions;
        this.recognize = recognize;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Refused arrivals leave nothing behind. */
    @Transactional
    InitOutcome admit(Arrival arrival, Organization organization, WidgetSettings settings) {
        var now = clock.instant();
        if (blocked.contain(organization.id(), arrival.visit().ip())) {
            return new InitOutcome.Refused(WidgetRefusals.ADDRESS_BLOCKED);
        }
        var word = word(arrival, organization, now);
        if (arrival.userToken() != null && word.isEmpty()) {
            return new InitOutcome.Refused(WidgetRefusals.INVALID_USER_TOKEN);
        }
        if (arrival.asVisitor() && word.isEmpty() && !settings.allowVisitors()) {
            return new InitOutcome.Refused(WidgetRefusals.VISITOR_NOT_ALLOWED);
        }
        var opened = sessions.open(organization.id(), arrival.sessionToken(), arrival.visit(), now);
        var session = opened.session();
        if (word.isPresent() && !presented.claim(organization.id(), session.id(), word.get())) {
            return undone(WidgetRefusals.TOKEN_REPLAYED);
        }
        var profile = word.map(HostWord::profile);
        var who = who(arrival, organization, profile, session, now);
        if (who.filter(known -> known.contact().blocked()).isPresent()) {
            return undone(WidgetRefusals.CONTACT_BLOCKED);
        }
        var merged =
                profile.flatMap(_ -> who)
                        .flatMap(known -> recognize.merge(session, known.contact(), now));
        who.ifPresent(
                known -> sessions.belongsTo(session, known.contact().id(), known.vouchedAt()));
        return admitted(opened, who, merged, organization, settings, now);
    }

    /** What was written so far only served to find out. */
    private static InitOutcome undone(Refusal why) {
        QuarkusTransaction.setRollbackOnly();
        return new InitOutcome.Refused(why);
    }

    private Optional<HostWord> word(Arrival arrival, Organization organization, Instant now) {
        return Optional.ofNullable(arrival.userToken())
                .flatMap(token -> hosts.read(organization.id(), token, now))
                .map(word -> word.withProfile(word.profile().speaking(arrival.visit().locale())));
    }

    private Optional<Recognized> who(
            Arrival arrival,
            Organization organization,
            Optional<HostProfile> profile,
            Session session,
            Instant now) {
        return profile.map(said -> recognize.identified(organization, said, now))
                .or(() -> recognize.remembered(session, now))
                .or(() -> visitor(arrival, organization, now));
    }

    private Optional<Recognized> visitor(Arrival arrival, Organization organization, Instant now) {
        return arrival.asVisitor()
                ? Optional.of(recognize.newVisitor(organization, arrival.visit().locale(), now))
                : Optional.empty();
    }

    private InitOutcome admitted(
            OpenedSession opened,
            Optional<Recognized> who,
            Optional<UUID> merged,
            Organization organization,
            WidgetSettings settings,
            Instant now) {
        return new InitOutcome.Admitted(
                who.map(known -> contactToken(known, now))
                        .orElseGet(() -> sessionToken(opened.session(), now)),
                opened.token(),
                who.map(Recognized::contact).orElse(null),
                merged.orElse(null),
                organization,
                settings,
                Availability.alwaysOpen());
    }

    private IssuedToken contactToken(Recognized known, Instant now) {
        var contact = known.contact();
        var subject =
                new Subject.OfContact(
                        contact.id(), contact.organization(), contact.type(), contact.name());
        return tokens.issue(subject, now, known.end());
    }

    private IssuedToken sessionToken(Session session, Instant now) {
        return tokens.issue(new Subject.OfSession(session.id(), session.organization()), now);
    }
}
