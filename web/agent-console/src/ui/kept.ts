/** Small things that survive a reload. Blocked or full storage costs the memory of a choice, never the page. */
export const kept = {
    read(key: string): string | null {
        try {
            return localStorage.getItem(`chatdesk.${key}`);
        } catch (blocked) {
            console.warn(`Not read: ${key}`, blocked);
            return null;
        }
    },
    write(key: string, value: string | null): void {
        try {
            if (value === null) localStorage.removeItem(`chatdesk.${key}`);
            else localStorage.setItem(`chatdesk.${key}`, value);
        } catch (blocked) {
            console.warn(`Not kept: ${key}`, blocked);
        }
    },
};
