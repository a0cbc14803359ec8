package org.chatdesk.identity.widget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.Refusal;
import org.chatdesk.identity.vault.domain.RandomSecret;
import org.chatdesk.identity.widget.domain.KeyedWidget;
import org.chatdesk.identity.widget.domain.Widget;
import org.chatdesk.identity.widget.domain.WidgetKey;
import org.chatdesk.identity.widget.store.WidgetKeys;
import org.chatdesk.identity.widget.store.WidgetTable;
import org.chatdesk.kit.caller.Caller;
import org.chatdesk.kit.outcome.Result;
import org.chatdesk.kit.outcome.Versioned;
import org.jspecify.annotations.Nullable;

/** Gives widgets new public keys and ends old ones (I7). */
@ApplicationScoped
public class TurnKeys {
    /** Long enough to change the snippet on every page of a site. */
    private static final Duration USUAL_OVERLAP = Duration.ofDays(7);

    private static final Duration LONGEST_OVERLAP = Duration.ofDays(90);
    private static final int MOST_WORKING = 5;
    private static final int MOST_REMEMBERED = 20;
    private static final String PREFIX = "wk_";
    private static final Refusal TOO_MANY =
            Refusal.conflict(
                    "widget.too-many-keys",
                    "A widget has at most 5 working keys. Disable one of them first.");

    private final WidgetTable widgets;
    private final WidgetKeys keys;
    private final ListWidgets list;
    private final NoteWidgetChange note;
    private final Clock clock;

    TurnKeys(
            WidgetTable widgets,
            WidgetKeys keys,
            ListWidgets list,
            NoteWidgetChange note,
            Clock clock) {
        this.widgets = widgets;
        this.keys = keys;
        this.list = list;
        this.note = note;
        this.clock = clock;
    }

    /** The first key of a new widget. */
    void addTo(Widget widget, Instant now) {
        keys.add(widget.organization(), widget.id(), fresh(now));
    }

    /**
     * A new key; those before it work on for a while.
     *
     * @param overlapSeconds how long; 0 ends them at once, null is 7 days, at most 90 days
     */
    @Transactional
    public Result<KeyedWidget> rotate(Caller.Member by, UUID id, @Nullable Long overlapSeconds) {
        if (overlapSeconds != null && overlapSeconds < 0) {
            return Result.invalid("overlapSeconds", "too-short");
        }
        if (overlapSeconds != null && overlapSeconds > LONGEST_OVERLAP.toSeconds()) {
            return Result.invalid("overlapSeconds", "too-long");
        }
        var overlap = overlapSeconds == null ? USUAL_OVERLAP : Duration.ofSeconds(overlapSeconds);
        return widgets.lock(by.organization(), id)
                .map(Versioned::value)
                .map(widget -> rotate(by, widget, overlap))
                .orElseGet(() -> Result.refused(Refusal.NOT_FOUND));
    }

    private Result<KeyedWidget> rotate(Caller.Member by, Widget widget, Duration overlap) {
        var now = clock.instant();
        var known = keys.of(widget.organization(), widget.id());
        var working = known.stream().filter(key -> key.worksAt(now)).toList();
        if (working.size() >= MOST_WORKING && !overlap.isZero()) {
            return Result.refused(TOO_MANY);
        }
        working.forEach(key -> keys.save(key.endingBy(now.plus(overlap))));
        forgetOldest(known, now);
        var added = fresh(now);
        keys.add(widget.organization(), widget.id(), added);
        note.key(
                by,
                "widget.key-rotated",
                widget,
                working.isEmpty() ? null : working.getFirst(),
                added);
        return shown(widget);
    }

    /** So that a list of keys does not grow for ever. */
    private void forgetOldest(List<WidgetKey> newestFirst, Instant now) {
        newestFirst.stream()
                .skip(MOST_REMEMBERED)
                .filter(key -> !key.worksAt(now))
                .forEach(keys::remove);
    }

    /** It stops working at once and for good. */
    @Transactional
    public Result<KeyedWidget> disable(Caller.Member by, UUID id, String key) {
        var widget = widgets.lock(by.organization(), id).map(Versioned::value);
        if (widget.isEmpty()) {
            return Result.refused(Refusal.NOT_FOUND);
        }
        return keys.of(by.organization(), id).stream()
                .filter(known -> known.key().equals(key))
                .findFirst()
                .map(known -> disable(by, widget.get(), known))
                .orElseGet(() -> Result.refused(Refusal.NOT_FOUND));
    }

    private Result<KeyedWidget> disable(Caller.Member by, Widget widget, WidgetKey before) {
        var after = before.off();
        if (!after.equals(before)) {
            keys.save(after);
            note.key(by, "widget.key-disabled", widget, before, after);
        }
        return shown(widget);
    }

    private Result<KeyedWidget> shown(Widget widget) {
        return Result.done(list.get(widget.organization(), widget.id()).orElseThrow());
    }

    private static WidgetKey fresh(Instant now) {
        return new WidgetKey(PREFIX + RandomSecret.next(), now, null, false);
    }
}
