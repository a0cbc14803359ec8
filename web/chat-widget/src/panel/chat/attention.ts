/** Whether the person can see the newest message: the panel is open, at its end, in a page that is in front. */
export class Attention {
    #open = false;
    #atEnd = true;

    constructor(private readonly changed: () => void) {
        document.addEventListener('visibilitychange', changed);
    }

    get open(): boolean {
        return this.#open;
    }

    set open(open: boolean) {
        this.#open = open;
        this.changed();
    }

    set atEnd(atEnd: boolean) {
        this.#atEnd = atEnd;
        this.changed();
    }

    get seesNewest(): boolean {
        return this.#open && this.#atEnd && !document.hidden;
    }
}
