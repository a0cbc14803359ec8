// `npm ci` deletes node_modules first, so it runs only when the lockfile is not the one that was installed last.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const MARK = 'node_modules/.installed-lockfile';
const lockfile = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');

if (existsSync(MARK) && readFileSync(MARK, 'utf8') === lockfile) {
    process.stdout.write('web: packages are those of the lockfile\n');
} else {
    const { status } = spawnSync('npm', ['ci', '--ignore-scripts'], { stdio: 'inherit' });
    if (status === 0) writeFileSync(MARK, lockfile);
    process.exitCode = status ?? 1;
}
