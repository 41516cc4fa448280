import { fromKronor } from '#domain/belopp.ts';
import { nyckeltalAdress } from '#domain/adresser.ts';
import { isBelopp } from '#domain/enhet.ts';
import type { HärlettMått } from '#domain/register/nyckeltal.ts';
import type { ChartFigure, Mått, Punkt } from './spec.ts';
import type { HärlettValue } from '#views/jamfor/harlettmatt.ts';

/** How many nämnder are drawn beside each other; the table has them all. */
const störstaFigur = 20;

const färg: Record<HärlettValue['riktning'], Mått> = { bättre: 'bättre', sämre: 'sämre', lika: 'lika' };

/** A measure that the site computes: each nämnd's latest forecast as a bar, minus is worse. Null below two numbers. */
export function toHärlettFigure(mått: HärlettMått, värden: HärlettValue[]): ChartFigure | null {
  const alla = [...new Map(värden.toReversed().map((ett) => [ett.id, ett])).values()].reverse();
  const senaste = alla.slice(0, störstaFigur);
  const tal = senaste.filter(({ värde }) => värde !== null);
  if (tal.length < 2) return null;
  const toPunkt = ({ värde, text, saknas, riktning }: HärlettValue): Punkt => {
    if (värde === null) return { tal: null, etikett: text, text: saknas ?? text };
    const visat = isBelopp(mått.enhet) ? fromKronor(värde, mått.enhet) : värde;
    return { tal: visat, etikett: text.replace(/\u00a0(?:mnkr|%)$/u, ''), text, mått: färg[riktning] };
  };
  const med = ({ nämnd, kommun, år, text }: HärlettValue) => `${nämnd}, ${kommun} ${år}: ${text}`;
  return {
    id: `${mått.nyckel}-diagram`,
    titel: mått.namn,
    underrubrik: `Varje nämnds senaste helårsprognos, ${mått.enhet}, minus är sämre`,
    form: 'axel',
    paneler: [
      {
        nyckel: 'senaste',
        slag: 'avvikelse',
        titel: '',
        iKorthet: '',
        beskrivning: `Staplar. ${senaste.map(med).join('; ')}.`,
        enhet: mått.enhet,
        kategorier: senaste.map(({ nämnd, år }) => ({ namn: `${nämnd} ${år}`, art: 'post' })),
        serier: [{ namn: mått.namn, mått: 'lika', punkter: senaste.map(toPunkt) }],
        målvärde: null,
        brott: [],
        bättre: 1,
      },
    ],
    anmärkningar: [
      'Talen är uträknade här, ur de tryckta tal som tabellen leder till.',
      ...(new Set(senaste.map(({ år }) => år)).size > 1 ? ['Talen gäller olika budgetår.'] : []),
      ...(alla.length > senaste.length
        ? [`De ${String(senaste.length)} första av ${String(alla.length)} nämnder är ritade.`]
        : []),
    ],
    källa: 'nämndernas rapporter',
    citat: `Diagrammet ”${mått.namn}”, uträknat ur nämndernas rapporter`,
    adress: nyckeltalAdress(mått.nyckel),
  };
}
