import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const mock = process.env.CONSOLE_MOCK_ORIGIN ?? 'http://localhost:8490';

export default defineConfig({
    base: '/console/',
    plugins: [react(), tailwindcss()],
    // Fonts as data: URIs and an inline polyfill would both need a looser Content-Security-Policy.
    build: { assetsInlineLimit: 0, modulePreload: { polyfill: false }, target: 'es2022' },
    server: {
        proxy: {
            '/api': { target: mock, ws: true },
            '/console/config.json': { target: mock },
        },
    },
    test: {
        environment: 'happy-dom',
        // Vitest would say '/' whatever `base` is.
        env: { BASE_URL: '/console/' },
        include: ['test/**/*.test.{ts,tsx}'],
    },
});
