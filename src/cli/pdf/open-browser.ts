import { chromium, type Browser } from 'playwright-core';

const längstaStart = 60_000;

/** Starts a browser without a window. Chromium has no sandbox for root; for anyone else it stays on. */
export function openBrowser(program: string): Promise<Browser> {
  return chromium.launch({
    executablePath: program,
    args: ['--disable-gpu'],
    chromiumSandbox: process.getuid?.() !== 0,
    timeout: längstaStart,
  });
}
