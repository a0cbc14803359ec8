// Lays the browser's driver where Playwright for Java looks for it: <folder>/node and <folder>/package.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const wanted = process.argv[2];
const installed = join(here, 'node_modules/playwright-core');
const version = (folder) => {
    const file = join(folder, 'package.json');
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).version : null;
};

if (version(installed) !== wanted) {
    const { status } = spawnSync('npm', ['ci', '--ignore-scripts'], { cwd: here, stdio: 'inherit' });
    if (status !== 0) process.exit(status ?? 1);
}
if (version(installed) !== wanted) {
    process.stderr.write(`driver/package.json must have playwright-core ${wanted}, as Playwright in the parent POM.\n`);
    process.exit(1);
}

const driver = join(here, '../target/driver');
mkdirSync(driver, { recursive: true });
for (const [name, target] of [['node', process.execPath], ['package', installed]]) {
    rmSync(join(driver, name), { force: true });
    symlinkSync(target, join(driver, name));
}
