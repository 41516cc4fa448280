import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractText, getDocumentProxy } from 'unpdf';
import { beforeAll, expect, test } from 'vitest';
import { readSite, tagsNamed } from './rig/built-site.ts';

const site = readSite();
const leanlink = '/linkoping/leanlink/2023-08-delarsrapport/';
type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
let pdf: Pdf;
let pages: string[];

beforeAll(async () => {
  pdf = await getDocumentProxy(new Uint8Array(readFileSync(join(site.folder, leanlink, 'rapport.pdf'))));
  pages = (await extractText(pdf)).text;
});

test('every report has its PDF, and both its pages that lead to it', () => {
  const reports = site.pages
    .filter(({ path }) => path.endsWith('/hela/'))
    .map(({ path }) => path.slice(0, -5));
  expect(reports.length).toBeGreaterThanOrEqual(5);
  for (const report of reports) {
    const file = `${report}rapport.pdf`;
    expect(existsSync(join(site.folder, file)), file).toBe(true);
    for (const from of [report, `${report}hela/`]) {
      const page = site.pages.find(({ path }) => path === from);
      const links = page === undefined ? [] : tagsNamed(page, 'a').map(({ attributes: { href } }) => href);
      expect(links, from).toContain(`${site.base.slice(0, -1)}${file}`);
    }
  }
});

test('the PDF says its language and title, and that it is tagged', async () => {
  const { info } = await pdf.getMetadata();
  expect(info).toMatchObject({ Language: 'sv' });
  expect((info as { Title: string }).Title).toBe('Delårsrapport augusti 2023, Leanlink, Linköping');
  expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
});

// Three figures of the printed tables, and a heading on the page that the contents name.
test('the PDF has the figures as printed, and its contents name the page that each chapter begins on', () => {
  const text = pages.join('\n').replaceAll('\u00a0', ' ');
  for (const figure of ['−83 189', '2 495', '531 942']) expect(text).toContain(figure);
  const [, contents = ''] = (pages[0] ?? '').split('\nInnehåll\n');
  const lines = [...contents.matchAll(/^(?<chapter>.+) (?<number>\d+)$/gmu)].map(({ groups }) => ({
    ...groups,
  }));
  expect(lines.map(({ chapter }) => chapter)).toEqual(
    expect.arrayContaining(['I korthet', 'Översikt', 'Ekonomi', 'Mål', 'Uppdrag', 'Verksamhet', 'Personal']),
  );
  // Each page begins with its own number.
  for (const { chapter, number } of lines)
    expect(pages[Number(number) - 1]?.split('\n').slice(0, 2)).toEqual([number, chapter]);
});

test('the PDF has a bookmark for each chapter, right below that of the report', async () => {
  const outline = (await pdf.getOutline()) as { title: string; items: { title: string }[] }[] | null;
  expect(outline?.[0]?.items.map(({ title }) => title)).toEqual(
    expect.arrayContaining(['Översikt', 'Ekonomi', 'Mål', 'Internkontroll']),
  );
});

test('the PDF tells tables and headings by their tags', async () => {
  const roles = new Set<string>();
  const walk = (node: { role?: string; children?: object[] } | null) => {
    if (node?.role !== undefined) roles.add(node.role);
    for (const child of node?.children ?? []) walk(child);
  };
  for (let number = 1; number <= 8; number += 1) walk(await (await pdf.getPage(number)).getStructTree());
  expect([...roles]).toEqual(expect.arrayContaining(['H1', 'H2', 'Table', 'TR', 'TH', 'TD', 'Figure', 'LI']));
});

test('no link of the PDF leads to where it was printed', async () => {
  const links: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const notes = (await (await pdf.getPage(number)).getAnnotations()) as { url?: string; dest?: unknown }[];
    links.push(...notes.map(({ url, dest }) => url ?? (dest === undefined ? '' : 'inom filen')));
  }
  expect(links).toContain('inom filen');
  expect(links.filter((link) => link.includes('localhost'))).toEqual([]);
});
