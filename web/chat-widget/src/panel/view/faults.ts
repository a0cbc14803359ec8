import type { Problem } from '@chatdesk/chat-protocol';
import type { FormField } from '../session/initAnswer.ts';
import { text } from '../texts/text.ts';

/** What is wrong, by the field's id. */
export type Faults = Readonly<Record<string, string>>;

const PATH = 'form.answers.';

export function faultsOf({ errors }: Problem): Faults {
    const own = errors.filter(({ field }) => field.startsWith(PATH));
    return Object.fromEntries(own.map(({ field, code }) => [field.slice(PATH.length), code]));
}

export function faultText(code: string | undefined, { type }: FormField): string | undefined {
    if (!code) return undefined;
    if (code === 'required') return text(type === 'checkbox' ? 'tickThis' : 'answerThis');
    if (code === 'too-long') return text('answerTooLong');
    if (type === 'email') return text('notAnEmail');
    return text(type === 'phone' ? 'notAPhone' : 'answerInvalid');
}
