package org.chatdesk.identity.widget;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.Fault;
import org.chatdesk.contracts.Faults;
import org.chatdesk.contracts.Refusal;
import org.chatdesk.identity.organization.domain.Departments;
import org.chatdesk.identity.organization.domain.Organizations;
import org.chatdesk.identity.widget.domain.KeyedWidget;
import org.chatdesk.identity.widget.domain.Widget;
import org.chatdesk.identity.widget.domain.WidgetDraft;
import org.chatdesk.identity.widget.domain.WidgetSettings;
import org.chatdesk.identity.widget.store.WidgetTable;
import org.chatdesk.kit.caller.Caller;
import org.chatdesk.kit.id.Ids;
import org.chatdesk.kit.outcome.Result;
import org.chatdesk.kit.outcome.Versioned;
import org.jspecify.annotations.Nullable;

/** Administrators add, set up and remove widgets (I7). */
@ApplicationScoped
public class ChangeWidgets {
    private static final int MOST = 20;
    private static final Refusal TOO_MANY =
            Refusal.conflict("widget.too-many", "An organization has at most 20 widgets.");
    private static final Refusal LAST =
            Refusal.conflict(
                    "widget.last", "An organization keeps one widget. Switch it off instead.");

    private final WidgetTable widgets;
    private final ListWidgets list;
    private final TurnKeys keys;
    private final Organizations organizations;
    private final Departments departments;
    private final NoteWidgetChange note;
    private final Clock clock;

    ChangeWidgets(
            WidgetTable widgets,
            ListWidgets list,
            TurnKeys keys,
            Organizations organizations,
            Departments departments,
            NoteWidgetChange note,
            Clock clock) {
        this.widgets = widgets;
        this.list = list;
        this.keys = keys;
        this.organizations = organizations;
        this.departments = departments;
        this.note = note;
        this.clock = clock;
    }

    /** A new one with a key of its own, as usual in everything but its name. */
    @Transactional
    public Result<KeyedWidget> add(Caller.Member by, @Nullable String name) {
        var faults = new Faults();
        faults.text("name", name, WidgetDraft.LONGEST_NAME);
        if (name == null || !faults.found().isEmpty()) {
            return Result.invalid(faults.found());
        }
        var organization = by.organization();
        organizations.hold(organization);
        if (isTaken(organization, name.strip(), null)) {
            return Result.invalid("name", "taken");
        }
        return widgets.of(organization).size() >= MOST
                ? Result.refused(TOO_MANY)
                : Result.done(added(by, name.strip()));
    }

    private KeyedWidget added(Caller.Member by, String name) {
        var now = clock.instant();
        var locale = organizations.get(by.organization()).locale();
        var settings = WidgetSettings.usual(locale);
        var widget = new Widget(Ids.next(), by.organization(), name, settings);
        widgets.add(widget, now);
        keys.addTo(widget, now);
        note.change(by, "widget.added", null, widget);
        return list.get(by.organization(), widget.id()).orElseThrow();
    }

    /** Refused when somebody else was faster. */
    @Transactional
    public Result<KeyedWidget> change(Caller.Member by, UUID id, WidgetDraft draft) {
        if (list.get(by.organization(), id).isEmpty()) {
            return Result.refused(Refusal.NOT_FOUND);
        }
        organizations.hold(by.organization());
        var faults = faults(by.organization(), id, draft);
        if (!faults.isEmpty()) {
            return Result.invalid(faults);
        }
        var before = widgets.lock(by.organization(), id);
        if (before.isEmpty()) {
            return Result.refused(Refusal.NOT_FOUND);
        }
        return before.get().version() == requireNonNull(draft.version())
                ? Result.done(changed(by, before.get().value(), draft))
                : Result.refused(Versioned.CHANGED_MEANWHILE);
    }

    private KeyedWidget changed(Caller.Member by, Widget before, WidgetDraft draft) {
        var after =
                new Widget(
                        before.id(), before.organization(), draft.wantedName(), draft.toSettings());
        if (!after.equals(before)) {
            widgets.save(after);
            note.change(by, "widget.changed", before, after);
        }
        return list.get(before.organization(), before.id()).orElseThrow();
    }

    /** Its keys stop working at once. */
    @Transactional
    public Result<Widget> remove(Caller.Member by, UUID id) {
        organizations.hold(by.organization());
        var before = widgets.lock(by.organization(), id);
        if (before.isEmpty()) {
            return Result.refused(Refusal.NOT_FOUND);
        }
        if (widgets.of(by.organization()).size() == 1) {
            return Result.refused(LAST);
        }
        widgets.remove(by.organization(), id);
        note.change(by, "widget.removed", before.get().value(), null);
        return Result.done(before.get().value());
    }

    private List<Fault> faults(UUID organization, UUID id, WidgetDraft draft) {
        var faults = new ArrayList<>(draft.faults());
        var name = draft.name();
        if (name != null && isTaken(organization, name.strip(), id)) {
            faults.add(new Fault("name", "taken"));
        }
        var department = draft.departmentId();
        if (department != null && departments.find(organization, department).isEmpty()) {
            faults.add(new Fault("departmentId", "unknown"));
        }
        return faults;
    }

    private boolean isTaken(UUID organization, String name, @Nullable UUID except) {
        return widgets.of(organization).stream()
                .map(Versioned::value)
                .filter(other -> !other.id().equals(except))
                .anyMatch(other -> other.name().equalsIgnoreCase(name));
    }
}
