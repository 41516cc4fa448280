// The browser that the built site is tested in: what is on the machine, or else what can be fetched.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { environment } from './run.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const USUAL_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...[process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')),
];

/**
 * Where a Chromium or Chrome is; CHROMIUM_PATH decides when it is set.
 * @returns {string | undefined}
 */
export function findChromium() {
  const { CHROMIUM_PATH, PATH = '' } = process.env;
  if (CHROMIUM_PATH) return existsSync(CHROMIUM_PATH) ? CHROMIUM_PATH : undefined;
  const onPath = PATH.split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const inBin = NAMES.map((name) => join('/usr/bin', name));
  return [...onPath, ...inBin, ...USUAL_PLACES, ...fromPlaywright()].find((path) => existsSync(path));
}

/** What Playwright has downloaded, newest first. */
function fromPlaywright() {
  const cache =
    process.env.PLAYWRIGHT_BROWSERS_PATH ??
    {
      darwin: join(homedir(), 'Library', 'Caches', 'ms-playwright'),
      win32: join(process.env.LOCALAPPDATA ?? homedir(), 'ms-playwright'),
    }[process.platform] ??
    join(homedir(), '.cache', 'ms-playwright');
  const programs = [
    ['chrome-linux', 'chrome'],
    ['chrome-linux64', 'chrome'],
    ['chrome-win', 'chrome.exe'],
    ['chrome-win64', 'chrome.exe'],
    ['chrome-mac', 'Chromium.app', 'Contents', 'MacOS', 'Chromium'],
    ...['chrome-mac-arm64', 'chrome-mac-x64'].map((folder) => [
      folder,
      'Google Chrome for Testing.app',
      'Contents',
      'MacOS',
      'Google Chrome for Testing',
    ]),
  ];
  if (!existsSync(cache)) return [];
  return readdirSync(cache)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort((a, b) => Number(b.split('-')[1]) - Number(a.split('-')[1]))
    .flatMap((name) => programs.map((program) => join(cache, name, ...program)));
}

/**
 * Finds a browser or fetches one, and says what to do when neither works.
 * @param {string} node the Node that runs Playwright's installer
 * @returns {{ path: string } | { message: string }}
 */
export function ensureChromium(node) {
  if (process.env.CHROMIUM_PATH && !existsSync(process.env.CHROMIUM_PATH)) {
    return { message: `CHROMIUM_PATH är "${process.env.CHROMIUM_PATH}", men där finns inget program.` };
  }
  const found = findChromium() ?? (fetchChromium(node), findChromium());
  if (found !== undefined) return { path: found };
  return {
    message: [
      'Hittar ingen webbläsare att prova sidorna i, och ingen kunde hämtas.',
      'Installera Chromium eller Google Chrome (Debian och Ubuntu: sudo apt-get install chromium),',
      'eller ange var en finns: CHROMIUM_PATH=/sökväg/till/chromium npm test',
    ].join('\n'),
  };
}

/** @param {string} node */
function fetchChromium(node) {
  const attempt = (/** @type {string} */ program, /** @type {string[]} */ ...args) => {
    console.log(`> ${program} ${args.join(' ')}`);
    return spawnSync(program, args, { stdio: 'inherit', env: environment }).status === 0;
  };
  console.log('Ingen Chromium på datorn; hämtar en …');
  const mayInstall = process.getuid?.() === 0 && existsSync('/etc/debian_version');
  if (mayInstall && attempt('apt-get', 'update') && attempt('apt-get', 'install', '-y', 'chromium')) return;
  attempt(node, 'node_modules/playwright-core/cli.js', 'install', 'chromium');
}
