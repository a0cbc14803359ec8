import { kept } from '../ui/kept.ts';

const KEY = 'organization';

/** The organization of this tab, else the one that was chosen last on this device. Null when there is none. */
export function chosenOrganization(): string | null {
    return sessionStorage.getItem(KEY) ?? kept.read(KEY);
}

/** This tab stays there, whatever is chosen in another. */
export function stayIn(id: string): void {
    sessionStorage.setItem(KEY, id);
}

export function keepOrganization(id: string): void {
    stayIn(id);
    kept.write(KEY, id);
}

/** Everything that is on the screen is the other organization's: the page begins anew. */
export function workFor(id: string): void {
    keepOrganization(id);
    location.assign(import.meta.env.BASE_URL);
}
