import type { AvlästArkiv } from '#domain/avlast-arkiv.ts';
import { nyckeltalAdress } from '#domain/adresser.ts';
import type { HärlettMått } from '#domain/register/nyckeltal.ts';
import { härlettValues } from '#views/jamfor/harlettmatt.ts';
import type { Datapost } from './nedladdning.ts';

type AddressOf = (adress: string) => string;

/** What each column of a measure that the site computes says. */
export const härleddaKolumner = {
  nyckeltal: 'Måttets nyckel i registret',
  kommun: 'Kommunens namn',
  namnd: 'Nämnden eller förvaltningen vars rapport det är',
  ar: 'Budgetåret',
  gjord: 'När prognosen gjordes; tomt när källan inte säger det',
  rapport: 'Rapporten som trycker prognosen',
  varde: 'Uträknat här: kronor eller procent, minus är sämre; tomt när det inte kan anges',
  text: 'Talet som det visas, belopp i mnkr',
  saknas: 'Varför talet inte kan anges',
  prognos: 'Prognosen som tryckt; tomt när källan bara trycker avvikelsen',
  prognos_adress: 'Sidan där cellen står i sin tabell',
  avvikelse:
    'Avvikelsen som tryckt, när den är det enda som källan trycker eller skiljer sig från den uträknade',
  avvikelse_adress: 'Sidan där cellen står i sin tabell',
  budget: 'Budgeten som tryckt',
  budget_adress: 'Sidan där cellen står i sin tabell',
  bruttokostnad: 'Den budgeterade bruttokostnaden som tryckt; tomt när den inte är det',
  bruttokostnad_adress: 'Sidan där cellen står i sin tabell',
} as const;

/** Every value of a measure that the site computes as a flat record with the columns above. */
export function toHärleddaPoster(arkiv: AvlästArkiv, mått: HärlettMått, addressOf: AddressOf): Datapost[] {
  return härlettValues(arkiv, mått).map(
    (ett): Record<keyof typeof härleddaKolumner, string | number | null> => {
      const prognos = ett.källa.storhet === 'prognos' ? ett.källa : null;
      const avvikelse = prognos === null ? ett.källa : ett.källan;
      return {
        nyckeltal: mått.nyckel,
        kommun: ett.kommun,
        namnd: ett.nämnd,
        ar: ett.år,
        gjord: ett.gjord,
        rapport: ett.rapport.text,
        varde: ett.värde,
        text: ett.saknas === null ? ett.text : null,
        saknas: ett.saknas,
        prognos: prognos?.text ?? null,
        prognos_adress: prognos === null ? null : addressOf(prognos.adress),
        avvikelse: avvikelse?.text ?? null,
        avvikelse_adress: avvikelse === null ? null : addressOf(avvikelse.adress),
        budget: ett.budget.text,
        budget_adress: addressOf(ett.budget.adress),
        bruttokostnad: ett.bruttokostnad?.text ?? null,
        bruttokostnad_adress: ett.bruttokostnad === null ? null : addressOf(ett.bruttokostnad.adress),
      };
    },
  );
}

/** The file of a measure that the site computes: its definition, then every value of it. */
export function toHärleddFil(arkiv: AvlästArkiv, mått: HärlettMått, addressOf: AddressOf): string {
  return JSON.stringify({
    adress: addressOf(nyckeltalAdress(mått.nyckel)),
    nyckeltal: mått,
    kolumner: härleddaKolumner,
    varden: toHärleddaPoster(arkiv, mått, addressOf),
  });
}
