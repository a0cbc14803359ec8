import { defineConfig } from 'vitest/config';

/** The panel: frame.html with hashed assets under /widget/assets/. The loader has a build of its own (build.mjs). */
export default defineConfig({
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
