import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyEdits, modify } from 'jsonc-parser';
import type { Rapport } from '#domain/arkiv.ts';
import { rapportskillnader, type Rapportskillnad } from '#domain/granskning/rapportskillnad.ts';
import { newChanges, toUppgifter, type Ändring } from '#domain/granskning/rattelse.ts';
import { ofyllt } from '#domain/stomme/ofyllt.ts';

/** What was written for a report. */
export interface Antecknat {
  fil: string;
  uppgifter: number;
}

/**
 * Writes in the report's rapport.json what a correction must tell of: in the entry that the proposal has begun, else in a
 * new one, where the editor has yet to say why.
 *
 * @param mapp path of the report's folder
 * @returns null when nothing that changes the meaning of a figure has changed
 */
export function writeRättelse(mapp: string, före: Rapport, efter: Rapport, idag: string): Antecknat | null {
  const ändrade = rapportskillnader(före, efter).filter(({ betydelse }) => betydelse);
  const nya = newChanges(före, efter);
  const alla = efter.ändringar ?? [];
  if (ändrade.length === 0 && nya.every(({ uppgifter }) => uppgifter === undefined)) return null;
  const uppgifter = toUppgifter(ändrade, efter);
  const påbörjad = nya.at(-1);
  const fil = join(mapp, 'rapport.json');
  const text = readFileSync(fil, 'utf8');
  const rättelse: Ändring = {
    datum: idag,
    vad: describeVad(ändrade, efter),
    varför: `${ofyllt}: varför det ändras, till exempel "Felskriven här; källan har …"`,
    uppgifter,
  };
  const edit = (väg: (string | number)[], värde: unknown, insättning = false) =>
    modify(text, väg, värde, {
      isArrayInsertion: insättning,
      formattingOptions: { insertSpaces: true, tabSize: 2, eol: text.includes('\r\n') ? '\r\n' : '\n' },
    });
  const ändringar =
    påbörjad !== undefined
      ? edit(
          ['ändringar', alla.indexOf(påbörjad), 'uppgifter'],
          uppgifter.length === 0 ? undefined : uppgifter,
        )
      : alla.length === 0
        ? edit(['ändringar'], [rättelse])
        : edit(['ändringar', alla.length], rättelse, true);
  writeFileSync(fil, applyEdits(text, ändringar));
  return { fil, uppgifter: uppgifter.length };
}

/** "Äldreomsorg i Prognos för helår 2022", for the editor to say better. */
function describeVad(ändrade: Rapportskillnad[], { datablad, kapitel, titel }: Rapport): string {
  const namn = ändrade.map((en) => {
    const blad = datablad.find(({ nyckel }) => nyckel === en.datablad)?.innehåll;
    const rad =
      blad?.typ === 'tabell' ? blad.rader.find(({ nyckel }) => nyckel === en.rad)?.benämning : undefined;
    const ur = blad?.rubrik ?? kapitel.find(({ nyckel }) => nyckel === en.kapitel)?.titel ?? titel;
    return rad === undefined ? ur : `${rad} i ${ur}`;
  });
  const unika = [...new Set(namn)];
  return unika.slice(0, 3).join('; ') + (unika.length > 3 ? ` och ${String(unika.length - 3)} till` : '');
}
