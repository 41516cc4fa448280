import { expect, test } from 'vitest';
import { readSite } from './rig/built-site.ts';
import { pageType } from './rig/page-type.ts';

test.each([
  ['/', 'start'],
  ['/linkoping/', 'kommun'],
  ['/linkoping/leanlink/', 'nämnd'],
  ['/linkoping/leanlink/2022-10-delarsrapport/', 'rapport'],
  ['/linkoping/leanlink/2022-10-delarsrapport/ekonomi/', 'kapitel'],
  ['/linkoping/leanlink/2022-10-delarsrapport/hela/', 'hela'],
  ['/linkoping/leanlink/2022-10-delarsrapport/tabell/drift-prognos/', 'tabell'],
  ['/linkoping/leanlink/jamfor/2022-10-delarsrapport--2023-08-delarsrapport/', 'jämför rapporter'],
  ['/jamfor/', 'jämför nämnder'],
  ['/jamfor/ar/2022/', 'jämför nämnder'],
  ['/jamfor/sida/2/', 'jämför nämnder'],
  ['/jamfor/sjukfranvaro/', 'nyckeltal'],
  ['/jamfor/sjukfranvaro/2/', 'nyckeltal'],
  ['/sifferkontroll/', 'sifferkontroll'],
  ['/sifferkontroll/allvar/slutsats/', 'sifferkontroll, urval'],
  ['/sifferkontroll/namnd/linkoping/leanlink/', 'sifferkontroll, urval'],
  ['/sifferkontroll/regel/rader-och-summor/', 'sifferkontroll, regel'],
  ['/linkoping/leanlink/2022-10-delarsrapport/sifferkontroll/', 'sifferkontroll, rapport'],
  ['/ordlista/', 'ordlista'],
])('pageType() of %s is %s', (path, type) => expect(pageType({ path })).toBe(type));

const { pages } = readSite();

test('every page is of a type that is tested', () => {
  expect(pages.filter((page) => pageType(page) === undefined).map(({ path }) => path)).toEqual([]);
});

test.each([
  'start',
  '404',
  'om',
  'ordlista',
  'kommun',
  'nämnd',
  'rapport',
  'kapitel',
  'hela',
  'tabell',
  'sifferkontroll',
  'sifferkontroll, urval',
  'sifferkontroll, regel',
  'sifferkontroll, rapport',
] as const)('the site has a page of type %s', (type) => expect(pages.map(pageType)).toContain(type));
