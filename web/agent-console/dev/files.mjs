// Files that came with messages: a page without a picture of it, and a photograph with a small one.
import { randomUUID } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';

const WIDTH = 480;
const HEIGHT = 300;

export const FILE_ROUTES = [['POST', /^\/api\/uploads$/, upload]];

/** Beside the words of a message. */
export function someFiles() {
    return [
        {
            id: randomUUID(),
            name: 'Referral letter, Dr. Hansen 2026.pdf',
            type: 'application/pdf',
            size: 184_320,
        },
        {
            id: randomUUID(),
            name: 'Insurance card.webp',
            type: 'image/webp',
            size: 96_100,
            width: 1600,
            height: 1000,
            preview: true,
        },
    ];
}

/** What is no JSON. */
export function answerFile(url, response) {
    if (!/^\/api\/files\/[\w-]+/.test(url.pathname)) return false;
    response.writeHead(200, { 'content-type': 'image/png' }).end(PICTURE);
    return true;
}

function upload({ body }) {
    const name = body.match(/filename="([^"]*)"/)?.[1] ?? 'file';
    const pages = { id: randomUUID(), name, type: 'application/pdf', size: body.length };
    // The client takes nothing else for a file that has arrived.
    return /\.(exe|html)$/.test(name)
        ? { status: 415, code: 'attachment.type-not-allowed', title: '', detail: '' }
        : { ...pages, status: 201, code: 'stored' };
}

function chunk(name, content) {
    const body = Buffer.concat([Buffer.from(name), content]);
    const ends = Buffer.alloc(8);
    ends.writeUInt32BE(content.length, 0);
    ends.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

function picture() {
    const header = Buffer.alloc(13);
    header.writeUInt32BE(WIDTH, 0);
    header.writeUInt32BE(HEIGHT, 4);
    header.set([8, 2], 8);
    const rows = Buffer.alloc((WIDTH * 3 + 1) * HEIGHT);
    for (let y = 0; y < HEIGHT; y++) {
        for (let x = 0; x < WIDTH; x++) {
            rows.set([90 + x / 4, 140 + y / 4, 200 - x / 8], y * (WIDTH * 3 + 1) + 1 + x * 3);
        }
    }
    return Buffer.concat([
        Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
        chunk('IHDR', header),
        chunk('IDAT', deflateSync(rows)),
        chunk('IEND', Buffer.alloc(0)),
    ]);
}

const PICTURE = picture();
