import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** Takes the design tokens out that nothing in the panel asks for: each byte of the panel counts. */
function usedTokensOnly(): Plugin {
    return {
        name: 'used-tokens-only',
        generateBundle(_, bundle) {
            const files = Object.values(bundle);
            const code = files
                .map((file) => (file.type === 'chunk' ? file.code : String(file.source)))
                .join('');
            for (const file of files) {
                if (file.type !== 'asset' || !file.fileName.endsWith('.css')) continue;
                file.source = String(file.source).replace(
                    /(--[\w-]+):[^;{}]*(?:;|(?=\}))/g,
                    (whole, token) => (isUsed(token, code) ? whole : ''),
                );
            }
        },
    };
}

function isUsed(token: string, code: string): boolean {
    return new RegExp(`${token}(?![\\w-]|:)`).test(code);
}

/** The panel: frame.html with hashed assets under /widget/assets/. The loader has a build of its own (build.mjs). */
export default defineConfig({
    plugins: [usedTokensOnly()],
    base: '/widget/',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
        target: ['chrome111', 'firefox121', 'safari16.4'],
        assetsInlineLimit: 0,
        modulePreload: false,
        rolldownOptions: { input: 'frame.html' },
    },
    test: {
        environment: 'happy-dom',
        environmentOptions: {
            happyDOM: {
                settings: { navigation: { disableChildFrameNavigation: true } },
            },
        },
    },
});
