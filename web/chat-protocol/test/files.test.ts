import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
    fetchFile,
    inWords,
    LARGEST_FILE,
    pictureBox,
    sizeInWords,
    type Upload,
    Uploads,
} from '../src/files.ts';
import { Tokens } from '../src/tokens.ts';

/** What the browser would do, by hand. */
class FakeRequest {
    static all: FakeRequest[] = [];
    readonly headers: Record<string, string> = {};
    readonly upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {};
    onload?: () => void;
    onerror?: (error: unknown) => void;
    onabort?: () => void;
    status = 0;
    response: unknown = null;
    url = '';

    constructor() {
        FakeRequest.all.push(this);
    }

    open(_: string, url: string): void {
        this.url = url;
    }

    setRequestHeader(name: string, value: string): void {
        this.headers[name] = value;
    }

    send(): void {}

    abort(): void {
        this.onabort?.();
    }

    answer(status: number, body: unknown): void {
        this.status = status;
        this.response = body;
        this.onload?.();
    }
}

const file = { id: 'a1', name: 'scan.png', type: 'image/png', size: 4 };
let shown: readonly Upload[];
let issued: number;
let uploads: Uploads;

beforeEach(() => {
    FakeRequest.all = [];
    vi.stubGlobal('XMLHttpRequest', FakeRequest);
    issued = 0;
    const expiresAt = () => new Date(Date.now() + 600_000).toISOString();
    const tokens = new Tokens(async () => ({ token: `t${++issued}`, expiresAt: expiresAt() }));
    uploads = new Uploads({
        path: '/api/uploads',
        tokens,
        ready: () => Promise.resolve(),
        changed: (all) => {
            shown = all;
        },
    });
});

afterEach(() => vi.unstubAllGlobals());

/** The request that was begun last, once it is. */
async function request(count = 1): Promise<FakeRequest> {
    await vi.waitUntil(() => FakeRequest.all.length === count);
    return FakeRequest.all[count - 1] as FakeRequest;
}

describe('uploads', () => {
    it('go up at once, show how far they are, and are given when they have arrived', async () => {
        uploads.add([new File(['scan'], 'scan.png')]);
        const sent = await request();
        expect(sent.url).toBe('/api/uploads');
        expect(sent.headers).toMatchObject({ authorization: 'Bearer t1', 'idempotency-key': shown[0]?.key });
        sent.upload.onprogress?.({ loaded: 1, total: 4 });
        expect(shown[0]?.progress).toBe(0.25);
        sent.answer(201, file);
        await vi.waitUntil(() => shown[0]?.done);
        expect(uploads.take()).toEqual([file]);
        expect(shown).toEqual([]);
    });

    it('are tried again under the same key, so that nothing is stored twice', async () => {
        uploads.add([new File(['scan'], 'scan.png')]);
        const first = await request();
        first.onerror?.(new Error('gone'));
        await vi.waitUntil(() => shown[0]?.failed);
        expect(shown[0]?.failed).toBe('network.unreachable');
        uploads.retry(shown[0]?.key ?? '');
        const second = await request(2);
        expect(second.headers['idempotency-key']).toBe(first.headers['idempotency-key']);
        second.answer(201, file);
        await vi.waitUntil(() => shown[0]?.done);
        expect(shown[0]?.failed).toBeNull();
    });

    it('renew a token once', async () => {
        uploads.add([new File(['scan'], 'scan.png')]);
        (await request()).answer(401, { code: 'token.revoked' });
        const again = await request(2);
        expect(again.headers.authorization).toBe('Bearer t2');
        again.answer(401, { code: 'token.revoked' });
        await vi.waitUntil(() => shown[0]?.failed);
        expect(shown[0]?.failed).toBe('token.invalid');
    });

    it('say why they were refused', async () => {
        uploads.add([new File(['scan'], 'a.exe')]);
        (await request()).answer(415, { code: 'attachment.type-not-allowed' });
        await vi.waitUntil(() => shown[0]?.failed);
        expect(shown[0]?.failed).toBe('attachment.type-not-allowed');
        expect(uploads.take()).toEqual([]);
    });

    it('do not begin where the file is too big', () => {
        const big = new File([], 'film.mp4');
        Object.defineProperty(big, 'size', { value: LARGEST_FILE + 1 });
        uploads.add([big]);
        expect(shown[0]?.failed).toBe('attachment.too-big');
        expect(FakeRequest.all).toEqual([]);
    });

    it('end when they are taken off', async () => {
        uploads.add([new File(['scan'], 'scan.png')]);
        const sent = await request();
        const ended = vi.fn();
        sent.abort = ended;
        uploads.remove(shown[0]?.key ?? '');
        expect(ended).toHaveBeenCalledOnce();
        expect(shown).toEqual([]);
    });

    it('are ten at most', () => {
        uploads.add(Array.from({ length: 14 }, (_, i) => new File(['x'], `${i}.txt`)));
        expect(shown).toHaveLength(10);
    });
});

describe('a file', () => {
    const tokens = new Tokens(async () => ({
        token: 't',
        expiresAt: new Date(Date.now() + 600_000).toISOString(),
    }));

    it('is waited for while its small picture is being made', async () => {
        const answers = [new Response(null, { status: 202 }), new Response('bytes')];
        vi.stubGlobal('fetch', async () => answers.shift());
        expect(await (await fetchFile('/api/files/a1/preview', tokens))?.text()).toBe('bytes');
    });

    it('may be gone', async () => {
        vi.stubGlobal('fetch', async () => new Response(null, { status: 404 }));
        expect(await fetchFile('/api/files/a1', tokens)).toBeNull();
    });

    it('has its room before it has come', () => {
        expect(pictureBox({ ...file, width: 1200, height: 600, preview: true }, 240)).toEqual({
            width: 240,
            height: 120,
        });
        expect(pictureBox({ ...file, width: 100, height: 50, preview: true }, 240)).toEqual({
            width: 100,
            height: 50,
        });
        expect(pictureBox({ ...file, width: 1200, height: 600 }, 240)).toBeNull();
        expect(pictureBox(file, 240)).toBeNull();
    });

    it('stands for words where there are none', () => {
        expect(inWords('Look', [file])).toBe('Look');
        expect(inWords(' ', [file, { ...file, name: 'b.pdf' }])).toBe('scan.png, b.pdf');
        expect(sizeInWords(1)).toBe('1 KB');
        expect(sizeInWords(2.5 * 1024 * 1024)).toBe('2.5 MB');
    });
});
