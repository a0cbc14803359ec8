package org.chatdesk.identity.widget;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chatdesk.contracts.Fault;
import org.chatdesk.contracts.Faults;
import org.chatdesk.contracts.Refusal;
import org.chatdesk.identity.contact.domain.HostProfile;
import org.chatdesk.identity.contact.domain.HostSignIn;
import org.chatdesk.identity.contact.domain.HostWord;
import org.chatdesk.identity.contact.domain.PresentedTokens;
import org.chatdesk.identity.organization.domain.Department;
import org.chatdesk.identity.organization.domain.Organization;
import org.chatdesk.identity.session.domain.OpenedSession;
import org.chatdesk.identity.session.domain.Session;
import org.chatdesk.identity.session.domain.Sessions;
import org.chatdesk.identity.token.domain.IssuedToken;
import org.chatdesk.identity.token.domain.Subject;
import org.chatdesk.identity.token.domain.TokenIssuer;
import org.chatdesk.identity.widget.RecognizeContact.Recognized;
import org.chatdesk.identity.widget.domain.Arrival;
import org.chatdesk.identity.widget.domain.Introduction;
import org.chatdesk.identity.widget.domain.Site;
import org.chatdesk.identity.widget.domain.Widget;
import org.jspecify.annotations.Nullable;

/** Lets a widget in whose place is right: checks what it claims, then gives session and token. */
@ApplicationScoped
class AdmitArrival {
    private final HostSignIn hosts;
    private final PresentedTokens presented;
    private final Sessions sessions;
    private final RecognizeContact recognize;
    private final ChooseDepartment departments;
    private final TokenIssuer tokens;
    private final Clock clock;

    AdmitArrival(
            HostSignIn hosts,
            PresentedTokens presented,
            Sessions sessions,
            RecognizeContact recognize,
            ChooseDepartment departments,
            TokenIssuer tokens,
            Clock clock) {
        this.hosts = hosts;
        this.presented = presented;
        this.sessions = sessions;
        this.recognize = recognize;
        this.departments = departments;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Refused arrivals leave nothing behind. */
    @Transactional
    InitOutcome admit(Arrival arrival, Site site) {
        var now = clock.instant();
        var organization = site.organization();
        var widget = site.widget();
        if (site.blocked().contain(arrival.visit().ip())) {
            return new InitOutcome.Refused(WidgetRefusals.ADDRESS_BLOCKED);
        }
        var word = word(arrival, organization, now);
        if (arrival.userToken() != null && word.isEmpty()) {
            return new InitOutcome.Refused(WidgetRefusals.INVALID_USER_TOKEN);
        }
        if (arrival.asVisitor() && word.isEmpty() && !widget.settings().allowVisitors()) {
            return new InitOutcome.Refused(WidgetRefusals.VISITOR_NOT_ALLOWED);
        }
        var isNewVisitor =
                arrival.asVisitor() && word.isEmpty() && !isRemembered(arrival, widget, now);
        var faults = faults(arrival.introduction(), site, isNewVisitor);
        if (!faults.isEmpty()) {
            return new InitOutcome.Invalid(faults);
        }
        var opened = sessions.open(organization.id(), arrival.sessionToken(), arrival.visit(), now);
        var session = opened.session();
        if (word.isPresent() && !presented.claim(organization.id(), session.id(), word.get())) {
            return undone(WidgetRefusals.TOKEN_REPLAYED);
        }
        var profile = word.map(HostWord::profile);
        var who = who(arrival, organization, widget, profile, session, now);
        if (who.filter(known -> known.contact().blocked()).isPresent()) {
            return undone(WidgetRefusals.CONTACT_BLOCKED);
        }
        var merged =
                profile.flatMap(_ -> who)
                        .flatMap(known -> recognize.merge(session, known.contact(), now));
        who.ifPresent(
                known -> sessions.belongsTo(session, known.contact().id(), known.vouchedAt()));
        var contact = who.map(Recognized::contact).orElse(null);
        sessions.sees(opened, contact == null ? null : contact.id(), arrival.visit(), now);
        var department = departments.choose(site, arrival.introduction(), contact);
        return admitted(opened, who, merged, department, site, now);
    }

    /** Only a new visitor is asked the form; a department can be chosen at every start. */
    private List<Fault> faults(Introduction said, Site site, boolean isNewVisitor) {
        var faults = new Faults();
        if (isNewVisitor) {
            site.widget().form().check(faults, said.answers());
        }
        departments.check(faults, said, site);
        return faults.found();
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

    private boolean isRemembered(Arrival arrival, Widget widget, Instant now) {
        return Optional.ofNullable(arrival.sessionToken())
                .flatMap(token -> sessions.find(widget.organization(), token, now))
                .flatMap(session -> recognize.remembered(session, now))
                .isPresent();
    }

    private Optional<Recognized> who(
            Arrival arrival,
            Organization organization,
            Widget widget,
            Optional<HostProfile> profile,
            Session session,
            Instant now) {
        return profile.map(said -> recognize.identified(organization, said, now))
                .or(() -> recognize.remembered(session, now))
                .or(() -> visitor(arrival, organization, widget, now));
    }

    private Optional<Recognized> visitor(
            Arrival arrival, Organization organization, Widget widget, Instant now) {
        if (!arrival.asVisitor()) {
            return Optional.empty();
        }
        var said = widget.form().heard(arrival.introduction().answers());
        return Optional.of(recognize.newVisitor(organization, arrival.visit().locale(), said, now));
    }

    private InitOutcome admitted(
            OpenedSession opened,
            Optional<Recognized> who,
            Optional<UUID> merged,
            Optional<Department> department,
            Site site,
            Instant now) {
        var spokenWith = department.map(Department::id).orElse(null);
        return new InitOutcome.Admitted(
                who.map(known -> contactToken(known, spokenWith, now))
                        .orElseGet(() -> sessionToken(opened.session(), now)),
                opened.token(),
                who.map(Recognized::contact).orElse(null),
                merged.orElse(null),
                site.organization(),
                site.widget(),
                site.offered(),
                department.orElse(null),
                site.availability(spokenWith, now));
    }

    private IssuedToken contactToken(Recognized known, @Nullable UUID department, Instant now) {
        var contact = known.contact();
        var subject =
                new Subject.OfContact(
                        contact.id(),
                        contact.organization(),
                        contact.type(),
                        contact.name(),
                        department);
        return tokens.issue(subject, now, known.end());
    }

    private IssuedToken sessionToken(Session session, Instant now) {
        return tokens.issue(new Subject.OfSession(session.id(), session.organization()), now);
    }
}
