import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Modules are loaded, and the archive and the built site read, once for all files of a worker: no test changes them.
    isolate: false,
    maxConcurrency: 3,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/site/**'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'site',
          include: ['test/site/**/*.test.ts'],
          globalSetup: ['test/site/rig/server-and-browser.ts'],
          testTimeout: 120_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
});
