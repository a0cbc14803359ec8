import { kept } from '../ui/kept.ts';

const KEY = 'organization';

/** The organization that was chosen last: in this tab, else on this device. Null when it never was. */
export function chosenOrganization(): string | null {
    return sessionStorage.getItem(KEY) ?? kept.read(KEY);
}

export function keepOrganization(id: string): void {
    sessionStorage.setItem(KEY, id);
    kept.write(KEY, id);
}

/** Everything that is on the screen is the other organization's: the page begins anew. */
export function workFor(id: string): void {
    keepOrganization(id);
    location.assign(import.meta.env.BASE_URL);
}
