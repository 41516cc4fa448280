import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const cores = availableParallelism();

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
          maxWorkers: cores,
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'site',
          include: ['test/site/**/*.test.ts'],
          // Much of the time a test waits for the browser, which all share.
          maxWorkers: cores,
          globalSetup: ['test/site/rig/server-and-browser.ts'],
          testTimeout: 120_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
});
