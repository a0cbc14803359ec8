import type { Attachment } from './frames.ts';
import { newMessageId } from './messageId.ts';
import type { Tokens } from './tokens.ts';

/** Bytes; the server takes no more. */
export const LARGEST_FILE = 25 * 1024 * 1024;
/** Files of one message. */
export const MOST_FILES = 10;

const PREVIEW_TRIES = 20;
const PREVIEW_PAUSE_MS = 700;

/** A file that is to go with a message. `done` holds it once it can be sent; `failed` says why it cannot. */
export interface Upload {
    /** The client's own id: sent again under it, a file that has arrived is not stored twice. */
    readonly key: string;
    readonly blob: Blob;
    readonly name: string;
    /** 0 to 1 of what has left this device. */
    readonly progress: number;
    readonly done: Attachment | null;
    readonly failed: string | null;
}

/** What {@link Uploads} needs from outside. */
export interface UploadsPort {
    readonly path: string;
    readonly tokens: Tokens;
    /** Makes sure that there is somebody who uploads. */
    ready(): Promise<unknown>;
    changed(all: readonly Upload[]): void;
}

/** The files of one message while it is written: each goes up at once, alone, and can be tried again or taken off. */
export class Uploads {
    #all: readonly Upload[] = [];
    readonly #running = new Map<string, XMLHttpRequest>();

    constructor(private readonly port: UploadsPort) {}

    add(files: Iterable<File>): void {
        for (const file of [...files].slice(0, MOST_FILES - this.#all.length)) {
            const fresh = { key: newMessageId(), blob: file, name: file.name };
            this.#set([...this.#all, { ...fresh, progress: 0, done: null, failed: null }]);
            this.retry(fresh.key);
        }
    }

    retry(key: string): void {
        const upload = this.#all.find((one) => one.key === key);
        if (!upload || this.#running.has(key)) return;
        if (upload.blob.size > LARGEST_FILE) return this.#patch(key, { failed: 'attachment.too-big' });
        this.#patch(key, { failed: null, progress: 0 });
        this.#go(upload).catch(() => this.#failed(key, 'network.unreachable'));
    }

    remove(key: string): void {
        this.#set(this.#all.filter((one) => one.key !== key));
        this.#running.get(key)?.abort();
    }

    /** Gives all that arrived and begins anew. */
    take(): readonly Attachment[] {
        const done = this.#all.flatMap((one) => one.done ?? []);
        for (const { key } of this.#all) this.#running.get(key)?.abort();
        this.#set([]);
        return done;
    }

    async #go({ key, blob, name }: Upload): Promise<void> {
        await this.port.ready();
        for (const token of [() => this.port.tokens.get(), () => this.port.tokens.renew()]) {
            const request = await this.#post(key, blob, name, await token());
            if (!request) return;
            if (request.status === 201) {
                this.#patch(key, { done: request.response, progress: 1 });
                return;
            }
            if (request.status !== 401)
                return this.#failed(key, request.response?.code ?? 'network.unreachable');
        }
        this.#failed(key, 'token.invalid');
    }

    /** Null when it was taken off. Not `fetch`: that does not tell how much has gone. */
    async #post(key: string, blob: Blob, name: string, token: string): Promise<XMLHttpRequest | null> {
        if (!this.#all.some((one) => one.key === key)) return null;
        const form = new FormData();
        form.append('file', blob, name);
        const request = new XMLHttpRequest();
        this.#running.set(key, request);
        request.open('POST', this.port.path);
        request.responseType = 'json';
        request.setRequestHeader('authorization', `Bearer ${token}`);
        request.setRequestHeader('idempotency-key', key);
        request.upload.onprogress = ({ loaded, total }) => this.#patch(key, { progress: loaded / total });
        try {
            return await new Promise((resolve, reject) => {
                request.onload = () => resolve(request);
                request.onerror = reject;
                request.onabort = () => resolve(null);
                request.send(form);
            });
        } finally {
            this.#running.delete(key);
        }
    }

    #failed(key: string, code: string): void {
        this.#patch(key, { failed: code });
    }

    #patch(key: string, part: Partial<Upload>): void {
        this.#set(this.#all.map((one) => (one.key === key ? { ...one, ...part } : one)));
    }

    #set(all: readonly Upload[]): void {
        this.#all = all;
        this.port.changed(all);
    }
}

/** The bytes of a file, or of the small picture of it; null when they cannot be had. */
export async function fetchFile(path: string, tokens: Tokens): Promise<Blob | null> {
    for (let attempt = 0; attempt < PREVIEW_TRIES; attempt++) {
        const headers = { authorization: `Bearer ${await tokens.get()}` };
        const response = await fetch(path, { headers }).catch(() => null);
        // 202: the small picture is being made.
        if (response?.status !== 202) return response?.ok ? response.blob() : null;
        await new Promise((resolve) => setTimeout(resolve, PREVIEW_PAUSE_MS));
    }
    return null;
}

/** Has the browser save the file: it is never opened in our own page. */
export async function saveFile({ id, name }: Attachment, tokens: Tokens): Promise<boolean> {
    const blob = await fetchFile(`/api/files/${id}`, tokens);
    if (!blob) return false;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([blob]));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    return true;
}

/** Where a picture is shown inside: small enough, in its own proportions, known before it has come. */
export function pictureBox(
    { width, height, preview }: Attachment,
    most: number,
): { readonly width: number; readonly height: number } | null {
    if (!preview || !width || !height) return null;
    const scale = Math.min(1, most / width, most / height);
    return {
        width: Math.max(24, Math.round(width * scale)),
        height: Math.max(24, Math.round(height * scale)),
    };
}

/** What a message says in one line: its words, else the names of its files. */
export function inWords(content: string, files: readonly Attachment[] = []): string {
    return content.trim() ? content : files.map(({ name }) => name).join(', ');
}

/** Such as `120 KB` or `2.4 MB`. */
export function sizeInWords(bytes: number): string {
    if (bytes < 1024 * 1024) return `${Math.ceil(bytes / 1024)} KB`;
    return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** Files that were pasted or dropped. */
export function filesOf(transfer: DataTransfer | null): File[] {
    return [...(transfer?.files ?? [])];
}
