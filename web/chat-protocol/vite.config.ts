import { defineConfig } from 'vitest/config';

export default defineConfig({
    build: {
        lib: { entry: 'src/index.ts', formats: ['es'], fileName: 'chat-protocol' },
        target: 'es2022',
        minify: 'oxc',
    },
    test: { environment: 'happy-dom' },
});
