import { chromium, type Browser } from 'playwright-core';

const längstaStart = 60_000;

/** Starts a browser without a window. Chromium has no sandbox for root; for anyone else it stays on. */
export function openBrowser(program: string): Promise<Browser> {
  return chromium.launch({
    executablePath: program,
    // Letters as wide as they are drawn, also in a Chromium without windows.
    args: ['--disable-gpu', '--font-render-hinting=none'],
    chromiumSandbox: process.getuid?.() !== 0,
    timeout: längstaStart,
  });
}
