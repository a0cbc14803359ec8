// Prints the brotli size of built files and fails the build when one is over its budget in bytes.
// Usage: node size-budget.mjs <file>[+<file>…]=<bytes> …
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

let over = false;
for (const rule of process.argv.slice(2)) {
    const [names, budget] = rule.split('=');
    const size = names
        .split('+')
        .reduce((sum, name) => sum + brotliCompressSync(readFileSync(name)).length, 0);
    const fits = size <= Number(budget);
    over ||= !fits;
    const label = names
        .split('+')
        .map((name) => basename(name))
        .join(' + ');
    process.stdout.write(`${fits ? 'ok  ' : 'OVER'} ${label}: ${size} of ${budget} bytes, brotli\n`);
}
process.exitCode = over ? 1 : 0;
