import { expect, test } from 'vitest';
import { checkOmdirigerade } from '#cli/check-content.ts';
import { changedArkiv, readArkiv } from '../views/arkivet.ts';

const arkiv = await readArkiv();
const withRedirects = (omdirigeringar: Record<string, string>) =>
  checkOmdirigerade({ arkiv: changedArkiv(arkiv, { omdirigeringar }), fynd: [] });

test.each([
  ['/jamfor/ar/2022/', '/jamfor/'],
  ['/data/jamfor-2022.csv', '/data/jamfor.csv'],
  [
    '/linkoping/leanlink/2022-10-delarsrapport/rapport.pdf',
    '/linkoping/leanlink/2023-08-delarsrapport/rapport.pdf',
  ],
])('checkOmdirigerade() refuses a redirect from %s, which the site has', (från, till) => {
  expect(withRedirects({ [från]: till }).map(({ kod, plats }) => [kod, plats.fil])).toEqual([
    ['omdirigerar-en-sida', 'omdirigeringar.json'],
  ]);
});

test('checkOmdirigerade() takes a redirect from an address that is no more', () => {
  expect(
    withRedirects({ '/jamfor/ar/1999/': '/jamfor/', '/data/jamfor-1999.csv': '/data/jamfor.csv' }),
  ).toEqual([]);
});
