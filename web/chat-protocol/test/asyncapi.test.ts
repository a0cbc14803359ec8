// @vitest-environment node
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

// Types are gone when a test runs, so the file's text is held against the server's own description of its frames.
const TEXT = readFileSync(new URL('../src/frames.ts', import.meta.url), 'utf8');
const API = JSON.parse(readFileSync(new URL('../../../docs/asyncapi.json', import.meta.url), 'utf8'));

type Schema = { properties: Record<string, { const?: string; anyOf?: unknown[] }>; required: string[] };
type Field = { name: string; optional: boolean; type: string };

const INTERFACES = new Map(
    [...TEXT.matchAll(/^export interface (\w+) \{\n([\s\S]*?)^\}/gm)].map(([, name, body]) => [
        name,
        fieldsOf(body ?? ''),
    ]),
);
const FRAMES: Record<string, Schema> = Object.fromEntries(
    Object.entries<{ payload: Schema }>(API.components.messages).map(([name, { payload }]) => [
        name,
        payload,
    ]),
);

function fieldsOf(body: string): Field[] {
    return [...body.matchAll(/^ {4}readonly (\w+)(\??): ([^;]+);/gm)].map(([, name, mark, type]) => ({
        name: name ?? '',
        optional: mark === '?',
        type: type ?? '',
    }));
}

function union(name: string): string[] {
    const body = TEXT.match(new RegExp(`export type ${name} =([^;]+);`))?.[1] ?? '';
    return body.match(/\w+Frame/g) ?? [];
}

function typeOf(frame: string): string {
    return (
        INTERFACES.get(frame)
            ?.find(({ name }) => name === 'type')
            ?.type.replaceAll("'", '') ?? ''
    );
}

/** What is wrong with an interface: fields that do not exist, and needed ones that it does not have. */
function faults(fields: readonly Field[], { properties, required }: Schema, fromServer: boolean): string[] {
    const unknown = fields.filter(({ name }) => !(name in properties)).map(({ name }) => `unknown ${name}`);
    const known = new Set(fields.map(({ name }) => name));
    const missing = required.filter((name) => !known.has(name)).map((name) => `missing ${name}`);
    // A field that the server may leave out must not be promised.
    const promised = fields.filter(
        ({ name, optional }) => fromServer && !optional && !required.includes(name),
    );
    return [...unknown, ...missing, ...promised.map(({ name }) => `promised ${name}`)];
}

// G6
describe('the frames as types', () => {
    it.each([
        ['ClientFrame', 'client'],
        ['ServerFrame', 'server'],
    ])('%s has the frames that the server knows, with their fields', (name, side) => {
        const frames = union(name);
        const expected = Object.keys(FRAMES).filter((key) => key.startsWith(`${side}.`));
        expect(frames.map((frame) => `${side}.${typeOf(frame)}`).sort()).toEqual(expected.sort());
        const wrong = frames.flatMap((frame) => {
            const schema = FRAMES[`${side}.${typeOf(frame)}`];
            return schema
                ? faults(INTERFACES.get(frame) ?? [], schema, side === 'server').map(
                      (fault) => `${frame}: ${fault}`,
                  )
                : [];
        });
        expect(wrong).toEqual([]);
    });

    it.each(['Message', 'Notice', 'Note', 'Mention', 'Person'])('%s has the fields of the server', (name) => {
        expect(faults(INTERFACES.get(name) ?? [], API.components.schemas[name], true)).toEqual([]);
    });

    it('would notice a field that nobody knows, and one that is missing', () => {
        const schema = { properties: { seq: {} }, required: ['seq'] };
        expect(faults(fieldsOf('    readonly head: number;\n'), schema, true)).toEqual([
            'unknown head',
            'missing seq',
            'promised head',
        ]);
    });
});
