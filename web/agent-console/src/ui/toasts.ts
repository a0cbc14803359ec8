import { createStore } from './store.ts';

export type Toast = {
    id: number;
    text: string;
    tone: 'plain' | 'negative';
    action?: { label: string; run: () => void };
};

const LIFE_MS = 8_000;
const MOST = 3;

export const toasts = createStore<readonly Toast[]>([]);
let last = 0;

/** Says what was done, for eight seconds; `action` takes it back or tries again. */
export function say(toast: Omit<Toast, 'id' | 'tone'> & { tone?: Toast['tone'] }): number {
    const id = ++last;
    toasts.set([...toasts.get().slice(1 - MOST), { tone: 'plain', ...toast, id }]);
    setTimeout(() => unsay(id), LIFE_MS);
    return id;
}

export function unsay(id: number): void {
    toasts.set(toasts.get().filter((toast) => toast.id !== id));
}
