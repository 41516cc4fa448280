import { expect, test } from 'vitest';
import { chooseBrowser } from '#cli/pdf/choose-browser.ts';

const chromium = '/usr/bin/chromium';
const none = { utanPdf: false, angiven: undefined, funnen: undefined, harPdf: false };

test('chooseBrowser() takes the browser that there is, unless there are to be no PDFs', () => {
  expect(chooseBrowser({ ...none, funnen: chromium, harPdf: true })).toEqual({ browser: chromium });
  expect(chooseBrowser({ ...none, funnen: chromium, utanPdf: true })).toEqual({ utan: 'så var det valt' });
});

test('chooseBrowser() makes a first site without PDFs where there is no browser', () => {
  expect(chooseBrowser(none)).toEqual({ utan: 'ingen Chromium eller Chrome finns på datorn' });
});

test('chooseBrowser() takes no PDFs away, and no mistyped path for a wish, without being told to', () => {
  const borta = chooseBrowser({ ...none, harPdf: true });
  expect(borta).toHaveProperty('fel', expect.stringContaining('Webbplatsen har rapporterna som PDF'));
  const fel = chooseBrowser({ ...none, angiven: '/usr/bin/chromum' });
  expect(fel).toHaveProperty('fel', expect.stringContaining('CHROMIUM_PATH är "/usr/bin/chromum"'));
  expect(chooseBrowser({ ...none, harPdf: true, utanPdf: true })).toHaveProperty('utan');
});
