import { Problem } from '@chatdesk/chat-protocol';
import { t } from '../../texts/t.ts';
import { faultText } from '../kit/faultText.ts';

/** An address that was not invited, and why, in words. */
export type Failure = { email: string; why: string };

/** The addresses in a text: one on each line, or parted by commas or blanks; each once. */
export function addressesIn(text: string): string[] {
    const seen = new Map<string, string>();
    for (const address of text.split(/[\s,;]+/)) {
        const key = address.toLowerCase();
        if (address && !seen.has(key)) seen.set(key, address);
    }
    return [...seen.values()];
}

/** Invites them one after the other; each is answered on its own. */
export async function inviteAll(
    emails: readonly string[],
    invite: (email: string) => Promise<unknown>,
): Promise<Failure[]> {
    const failures: Failure[] = [];
    for (const email of emails) {
        try {
            await invite(email);
        } catch (problem) {
            failures.push({ email, why: reasonOf(problem) });
        }
    }
    return failures;
}

function reasonOf(problem: unknown): string {
    if (!(problem instanceof Problem)) throw problem;
    if (problem.passing && problem.status !== 429) return t('settings.notDone');
    const [fault] = problem.errors;
    return fault ? faultText(fault, undefined) : problem.message;
}
