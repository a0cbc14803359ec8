// The built console as the gateway serves it, with the same strict policy.
import { existsSync, readFileSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const DIST = process.env.DIST ?? fileURLToPath(new URL('../dist', import.meta.url));
const TYPES = {
    '.html': 'text/html',
    '.js': 'text/javascript',
    '.css': 'text/css',
    '.svg': 'image/svg+xml',
    '.woff2': 'font/woff2',
};
const POLICY =
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data: blob:; connect-src 'self' ws:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

export function answerStatic(url, response) {
    if (!url.pathname.startsWith('/console')) return false;
    const asked = join(DIST, normalize(url.pathname.slice('/console'.length)));
    const file =
        asked.startsWith(DIST) && extname(asked) && existsSync(asked) ? asked : join(DIST, 'index.html');
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'content-security-policy': POLICY });
    response.end(readFileSync(file));
    return true;
}
