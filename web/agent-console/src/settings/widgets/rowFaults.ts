import { type FaultTexts, faultText } from '../kit/faultText.ts';
import type { Form } from '../kit/useForm.ts';
import type { Widget } from './widget.ts';

/** What is wrong at a path such as `form[2].label`, or with one of its items, in words. */
export function faultIn(form: Form<Widget>, path: string, texts?: FaultTexts): string | undefined {
    const fault = form.faults.find(({ field }) => field === path || field.startsWith(`${path}[`));
    return fault && faultText({ field: '', code: fault.code }, undefined, texts);
}
