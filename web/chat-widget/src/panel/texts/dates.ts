import { text } from './text.ts';

const DAY_MS = 86_400_000;

/** Dates and times as the person writes them, in the device's time zone. */
export class Dates {
    readonly #time: Intl.DateTimeFormat;
    readonly #full: Intl.DateTimeFormat;
    readonly #dayThisYear: Intl.DateTimeFormat;
    readonly #day: Intl.DateTimeFormat;
    readonly #weekday: Intl.DateTimeFormat;
    readonly #date: Intl.DateTimeFormat;

    constructor(locale: string | undefined) {
        const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options);
        this.#time = format({ hour: 'numeric', minute: '2-digit' });
        this.#full = format({ dateStyle: 'full', timeStyle: 'short' });
        this.#dayThisYear = format({ weekday: 'long', day: 'numeric', month: 'long' });
        this.#day = format({ day: 'numeric', month: 'long', year: 'numeric' });
        this.#weekday = format({ weekday: 'long', hour: 'numeric', minute: '2-digit' });
        this.#date = format({ day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit' });
    }

    time(at: Date): string {
        return this.#time.format(at);
    }

    full(at: Date): string {
        return this.#full.format(at);
    }

    /** Today, Yesterday, a day of this year, or a day of another. */
    day(at: Date, now: Date): string {
        const days = Math.round((midnight(now) - midnight(at)) / DAY_MS);
        if (days === 0) return text('today');
        if (days === 1) return text('yesterday');
        return (at.getFullYear() === now.getFullYear() ? this.#dayThisYear : this.#day).format(at);
    }

    /** A moment to come: the time alone today, with its weekday within a week, else with its date. */
    soon(at: Date, now: Date): string {
        const days = Math.round((midnight(at) - midnight(now)) / DAY_MS);
        if (days === 0) return this.#time.format(at);
        return (days < 7 ? this.#weekday : this.#date).format(at);
    }
}

export function midnight(at: Date): number {
    return new Date(at.getFullYear(), at.getMonth(), at.getDate()).getTime();
}
