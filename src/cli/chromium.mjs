// @ts-check
// The browser that the built site is tested in: what is on the machine, or else what can be fetched.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, delimiter, join } from 'node:path';
import { environment } from './run.mjs';

/** Chromium without windows, as Debian and Ubuntu package it: the same pages in less than half the time. */
const WINDOWLESS = 'chromium-headless-shell';

const NAMES = [WINDOWLESS, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

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
  return browsers()[0];
}

/** Every Chromium and Chrome on the machine, or the one that CHROMIUM_PATH names. */
function browsers() {
  const { CHROMIUM_PATH, PATH = '' } = process.env;
  const folders = [...PATH.split(delimiter), '/usr/bin'];
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  const places = CHROMIUM_PATH ? [CHROMIUM_PATH] : [...onPath, ...USUAL_PLACES, ...fromPlaywright()];
  return places.filter((path) => existsSync(path));
}

/**
 * Whether a program is more than a stub that leads to a shop, and has the libraries that it needs.
 * @param {string} path
 */
function canRun(path) {
  // On Windows the question opens a window.
  return process.platform === 'win32' || spawnSync(path, ['--version']).status === 0;
}

/** What Playwright has downloaded, newest first. */
function fromPlaywright() {
  /** @type {Partial<Record<NodeJS.Platform, string>>} */
  const caches = {
    darwin: join(homedir(), 'Library', 'Caches', 'ms-playwright'),
    win32: join(process.env.LOCALAPPDATA ?? homedir(), 'ms-playwright'),
  };
  const cache =
    process.env.PLAYWRIGHT_BROWSERS_PATH ??
    caches[process.platform] ??
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
  const works = () => browsers().find(canRun);
  if (!process.env.CHROMIUM_PATH) installWindowless();
  const found = works() ?? (fetchChromium(node), works());
  if (found !== undefined) return { path: found };
  return {
    message: [
      'Hittar ingen webbläsare att prova sidorna i, och ingen kunde hämtas.',
      'Installera Chromium eller Google Chrome (Debian och Ubuntu: sudo apt-get install chromium-headless-shell),',
      'eller ange var en finns: CHROMIUM_PATH=/sökväg/till/chromium npm test',
    ].join('\n'),
  };
}

/** Whether packages of Debian's and Ubuntu's can be installed without asking anyone. */
const mayInstall = process.getuid?.() === 0 && existsSync('/etc/debian_version');

const attempt = (/** @type {string} */ program, /** @type {string[]} */ ...args) => {
  console.log(`> ${program} ${args.join(' ')}`);
  return spawnSync(program, args, { stdio: 'inherit', env: environment }).status === 0;
};

/** Installs the windowless Chromium where that can be done; what else is there will do as well. */
function installWindowless() {
  if (!mayInstall || browsers().some((path) => basename(path) === WINDOWLESS)) return;
  const patience = ['-o', 'Acquire::Retries=0', '-o', 'Acquire::http::Timeout=10'];
  const install = () => attempt('apt-get', ...patience, 'install', '-y', WINDOWLESS);
  if (!install() && attempt('apt-get', ...patience, 'update')) install();
}

/** @param {string} node */
function fetchChromium(node) {
  console.log('Ingen Chromium på datorn; hämtar en …');
  const libraries = mayInstall ? ['--with-deps'] : [];
  attempt(node, 'node_modules/playwright-core/cli.js', 'install', ...libraries, 'chromium');
}
