import type { AvlästArkiv } from '#domain/avlast-arkiv.ts';
import { type AddressOf, nyckeltalAdress } from '#domain/adresser.ts';
import type { HärlettMått } from '#domain/register/nyckeltal.ts';
import { härlettValues } from '#views/jamfor/harlettmatt.ts';
import type { Fält } from './csv.ts';
import { describeFält, gamlaFält, kolumnversion, withOldNames, type Fältnamn } from './falt.ts';
import type { Datapost } from './nedladdning.ts';
import { trycktTal } from './tryckt.ts';

/** The columns of a measure that the site computes. */
const fält = [
  ...[
    'nyckeltal',
    'kommun',
    'namnd',
    'ar',
    'gjord',
    'rapport_titel',
    'omraknat',
    'text',
    'saknas',
    'kant_fel',
  ],
  ...['prognos', 'prognos_adress', 'avvikelse', 'avvikelse_adress', 'budget', 'budget_adress'],
  ...['bruttokostnad', 'bruttokostnad_adress'],
] as const satisfies readonly Fältnamn[];

/** What each of them says. */
export const härleddaKolumner = describeFält(fält);

/** Every value of a measure that the site computes as a flat record with the columns above. */
export function toHärleddaPoster(arkiv: AvlästArkiv, mått: HärlettMått, addressOf: AddressOf): Datapost[] {
  return härlettValues(arkiv, mått).map((ett) => {
    const prognos = ett.källa.storhet === 'prognos' ? ett.källa : null;
    const avvikelse = prognos === null ? ett.källa : ett.källan;
    const post: Record<(typeof fält)[number], Fält> = {
      nyckeltal: mått.nyckel,
      kommun: ett.kommun,
      namnd: ett.nämnd,
      ar: ett.år,
      gjord: ett.gjord,
      rapport_titel: ett.rapport.text,
      omraknat: ett.värde,
      text: ett.saknas === null ? ett.text : null,
      saknas: ett.saknas,
      kant_fel: ett.fel,
      prognos: prognos === null ? null : trycktTal(prognos.text),
      prognos_adress: prognos === null ? null : addressOf(prognos.adress),
      avvikelse: avvikelse === null ? null : trycktTal(avvikelse.text),
      avvikelse_adress: avvikelse === null ? null : addressOf(avvikelse.adress),
      budget: trycktTal(ett.budget.text),
      budget_adress: addressOf(ett.budget.adress),
      bruttokostnad: ett.bruttokostnad === null ? null : trycktTal(ett.bruttokostnad.text),
      bruttokostnad_adress: ett.bruttokostnad === null ? null : addressOf(ett.bruttokostnad.adress),
    };
    return withOldNames(post, gamlaFält.härlett);
  });
}

/** The file of a measure that the site computes: its definition, then every value of it. */
export function toHärleddFil(arkiv: AvlästArkiv, mått: HärlettMått, addressOf: AddressOf): string {
  return JSON.stringify({
    version: kolumnversion,
    adress: addressOf(nyckeltalAdress(mått.nyckel)),
    nyckeltal: mått,
    kolumner: härleddaKolumner,
    varden: toHärleddaPoster(arkiv, mått, addressOf),
  });
}
