import { inflateRawSync } from 'node:zlib';
import { Parser } from 'htmlparser2';

/** What a file of Excel holds, read without what wrote it. */
export interface ReadBook {
  sheets: ReadSheet[];
  /** Every file in the zip, as text. */
  files: Map<string, string>;
}

export interface ReadSheet {
  name: string;
  /** By reference: "B3". A number, or words. */
  cells: Map<string, ReadCell>;
  frozen: { rows: number; columns: number };
  links: { ref: string; location: string | undefined; id: string | undefined }[];
}

export interface ReadCell {
  value: number | string;
  /** Of the number; empty when it has none. */
  format: string;
}

export function readXlsx(bytes: Uint8Array): ReadBook {
  const files = unzip(Buffer.from(bytes));
  const part = (name: string) => {
    const xml = files.get(name);
    if (xml === undefined) throw new Error(`The file has no ${name}`);
    return elements(xml);
  };
  const words = wordsIn(part('xl/sharedStrings.xml'));
  const styles = part('xl/styles.xml');
  const codes = new Map(
    styles
      .filter(({ name }) => name === 'numFmt')
      .map(({ attributes: a }) => [a.numFmtId, a.formatCode ?? '']),
  );
  const formats = styles
    .filter(({ name, within }) => name === 'xf' && within.includes('cellXfs'))
    .map(({ attributes }) => codes.get(attributes.numFmtId) ?? '');
  const targets = new Map(part('xl/_rels/workbook.xml.rels').map(({ attributes: a }) => [a.Id, a.Target]));
  const sheets = part('xl/workbook.xml')
    .filter(({ name }) => name === 'sheet')
    .map(({ attributes: a }) =>
      readSheet(a.name ?? '', part(`xl/${targets.get(a['r:id']) ?? ''}`), words, formats),
    );
  return { sheets, files };
}

function readSheet(name: string, xml: Element[], words: string[], formats: string[]): ReadSheet {
  const cells = xml
    .filter((element) => element.name === 'c')
    .flatMap(({ attributes: a, text }): [string, ReadCell][] => {
      if (text === '') return [];
      const value = a.t === 's' ? (words[Number(text)] ?? '') : Number(text);
      return [[a.r ?? '', { value, format: typeof value === 'number' ? (formats[Number(a.s)] ?? '') : '' }]];
    });
  const pane = xml.find((element) => element.name === 'pane')?.attributes;
  return {
    name,
    cells: new Map(cells),
    frozen: { rows: Number(pane?.ySplit ?? 0), columns: Number(pane?.xSplit ?? 0) },
    links: xml
      .filter((element) => element.name === 'hyperlink')
      .map(({ attributes: a }) => ({ ref: a.ref ?? '', location: a.location, id: a['r:id'] })),
  };
}

interface Element {
  name: string;
  attributes: Record<string, string | undefined>;
  /** Names of the elements around it. */
  within: string[];
  /** Of itself and everything in it. */
  text: string;
}

function elements(xml: string): Element[] {
  const found: Element[] = [];
  const open: Element[] = [];
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const element = { name, attributes, within: open.map((outer) => outer.name), text: '' };
        found.push(element);
        open.push(element);
      },
      ontext: (text) => {
        for (const element of open) element.text += text;
      },
      onclosetag: () => void open.pop(),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return found;
}

function wordsIn(xml: Element[]): string[] {
  return xml.filter(({ name }) => name === 'si').map(({ text }) => text);
}

/** Reads a zip file by its directory at the end. */
function unzip(zip: Buffer): Map<string, string> {
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  const files = new Map<string, string>();
  let entry = zip.readUInt32LE(end + 16);
  for (let count = zip.readUInt16LE(end + 10); count > 0; count -= 1) {
    const [packed, name, extra, comment] = [
      zip.readUInt32LE(entry + 20),
      ...[28, 30, 32].map((at) => zip.readUInt16LE(entry + at)),
    ] as [number, number, number, number];
    const local = zip.readUInt32LE(entry + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const data = zip.subarray(from, from + packed);
    const text = zip.readUInt16LE(entry + 10) === 0 ? data : inflateRawSync(data);
    files.set(zip.toString('utf8', entry + 46, entry + 46 + name), text.toString('utf8'));
    entry += 46 + name + extra + comment;
  }
  return files;
}
