import type { Person, PresenceFrame, PresenceSignalFrame } from '@chatdesk/chat-protocol';
import { createStore } from '../ui/store.ts';

const MOST = 100;
const GATHER_MS = 200;

type State = PresenceSignalFrame['state'];

/** Who is there, of those that are in view and of the team. Knows nothing while there is no connection. */
export class Presence {
    readonly people = createStore<ReadonlyMap<string, Person>>(new Map());
    readonly #inView = new Map<string, number>();
    #waiting: ReturnType<typeof setTimeout> | undefined;

    constructor(private readonly tell: (state: State, watch: readonly string[]) => void) {}

    start(): () => void {
        document.addEventListener('visibilitychange', this.#say);
        this.#say();
        return () => {
            document.removeEventListener('visibilitychange', this.#say);
            clearTimeout(this.#waiting);
        };
    }

    /** Somebody came into view; call what it gives when they leave it. */
    readonly watch = (subject: string): (() => void) => {
        this.#inView.set(subject, (this.#inView.get(subject) ?? 0) + 1);
        this.#soon();
        return () => {
            const left = (this.#inView.get(subject) ?? 1) - 1;
            if (left > 0) this.#inView.set(subject, left);
            else this.#inView.delete(subject);
            this.#soon();
        };
    };

    readonly take = ({ people }: PresenceFrame): void => {
        const next = new Map(this.people.get());
        for (const person of people) next.set(person.subject, person);
        this.people.set(next);
    };

    forget(): void {
        this.people.set(new Map());
    }

    /** A list that is scrolled changes who is in view many times a second. */
    #soon(): void {
        clearTimeout(this.#waiting);
        this.#waiting = setTimeout(this.#say, GATHER_MS);
    }

    readonly #say = (): void => {
        this.tell(document.hidden ? 'away' : 'active', [...this.#inView.keys()].slice(-MOST));
    };
}
