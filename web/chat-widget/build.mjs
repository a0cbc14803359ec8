// Builds the loader (widget.js, one classic script) and the panel (frame.html and assets/), then weighs both.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { build } from 'vite';

const LOADER_BUDGET = 3 * 1024;
const PANEL_BUDGET = 30 * 1024;

await build({ logLevel: 'warn' });
await build({
    logLevel: 'warn',
    configFile: false,
    build: {
        target: ['chrome111', 'firefox121', 'safari16.4'],
        emptyOutDir: false,
        modulePreload: false,
        lib: {
            entry: 'src/loader/main.ts',
            formats: ['iife'],
            name: 'chatdeskLoader',
            fileName: () => 'widget.js',
        },
    },
});

// Fonts arrive after the panel is painted and stay for a year; what must be there to paint is script and style.
const panel = readdirSync('dist/assets').filter((name) => /\.(js|css)$/.test(name));
const rules = [
    `dist/widget.js=${LOADER_BUDGET}`,
    `${['frame.html', ...panel.map((name) => `assets/${name}`)].map((name) => `dist/${name}`).join('+')}=${PANEL_BUDGET}`,
];
process.exitCode = spawnSync('node', ['../size-budget.mjs', ...rules], { stdio: 'inherit' }).status ?? 1;
