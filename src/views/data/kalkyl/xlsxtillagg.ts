import type { Feature } from 'write-excel-file/universal';
import { getCellAddress } from 'write-excel-file/utility';
import { escapeXml } from '#views/ord/xml.ts';
import type { Kalkylblad, Länkmål } from './blad.ts';

interface Link {
  cell: string;
  mål: Länkmål;
}

/** Links are no part of the library: an element at the end of each sheet, and a relation for each whole address. */
export function linkFeature(blad: Kalkylblad[]): Feature<Blob> {
  const numbered = blad.map((ett) =>
    linksOf(ett).map((link, i) => ({ ...link, id: `rId-link-${String(i + 1)}` })),
  );
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          insert: (_, { sheetIndex }) => {
            const links = numbered[sheetIndex] ?? [];
            if (links.length === 0) return undefined;
            const elements = links.map(({ cell, mål, id }) =>
              'blad' in mål
                ? `<hyperlink ref="${cell}" location="'${escapeXml(mål.blad)}'!A1"/>`
                : `<hyperlink ref="${cell}" r:id="${id}"/>`,
            );
            return `<hyperlinks>${elements.join('')}</hyperlinks>`;
          },
        },
        'xl/worksheets/_rels/sheet{id}.xml.rels': {
          insert: (_, { sheetIndex }) =>
            (numbered[sheetIndex] ?? [])
              .flatMap(({ mål, id }) =>
                'adress' in mål
                  ? `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${escapeXml(mål.adress)}" TargetMode="External"/>`
                  : [],
              )
              .join(''),
        },
      },
    },
  };
}

/** The document's title and language, which a screen reader says first. */
export function titleFeature(titel: string): Feature<Blob> {
  return {
    files: {
      transform: {
        '[Content_Types].xml': {
          insert: () =>
            '<Override ContentType="application/vnd.openxmlformats-package.core-properties+xml" PartName="/docProps/core.xml"/>',
        },
        '_rels/.rels': {
          insert: () =>
            '<Relationship Id="rId-core-1" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>',
        },
      },
      write: {
        files: () => ({
          'docProps/core.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(titel)}</dc:title><dc:language>sv-SE</dc:language></cp:coreProperties>`,
        }),
      },
    },
  };
}

function linksOf({ rader }: Kalkylblad): Link[] {
  return rader.flatMap((rad, i) =>
    rad.flatMap((cell, j) =>
      cell !== null && 'länk' in cell ? [{ cell: getCellAddress(i, j), mål: cell.länk }] : [],
    ),
  );
}
