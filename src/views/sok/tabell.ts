import { radAnkare, tabellAdress } from '#domain/adresser.ts';
import type { Rapportplats } from '#domain/arkiv.ts';
import { periodOf } from '#domain/datablad/rakning.ts';
import { rowName, uppgifterOf, type Rad, type Tabell, type Uppgift } from '#domain/datablad/tabell.ts';
import type { Kapitelnyckel } from '#domain/kapitel.ts';
import { formatPeriod, parsePeriod } from '#domain/period.ts';
import type { Träffslag } from '#domain/sok/register.ts';
import { printed } from '#views/ord/tal.ts';
import { sidaOf, type Sökdel, type Söksida } from './sida.ts';

/** A table by its rows. A row is found by its name, and shown with its figure. */
export function tablePage(
  plats: Rapportplats,
  nyckel: string,
  tabell: Tabell,
  kapitel: readonly Kapitelnyckel[],
): Söksida {
  return sidaOf(plats, slagOf(tabell), kapitel, {
    adress: tabellAdress(plats, nyckel),
    rubrik: tabell.rubrik,
    delar: tabell.rader.filter(({ värden }) => värden !== undefined).map((rad) => toDel(tabell, rad)),
  });
}

function slagOf({ ämne }: Tabell): Träffslag {
  return ämne === 'indikator' ? 'indikator' : ämne === 'text' ? 'tal ur texten' : 'tabell';
}

function toDel(tabell: Tabell, rad: Rad): Sökdel {
  const tal = uppgifterOf(tabell, rad).filter(({ läsning }) => läsning.slag === 'tal');
  const störst = mainFigure(tabell, tal);
  // All figures of a sum or of prose lead to it; other rows are found by the one that is shown.
  const alla = rad.räknas !== undefined || rad.art === 'summa' || tabell.ämne === 'text' ? tal : [];
  return {
    ankare: radAnkare(rad.nyckel),
    rubrik: rowName(tabell, rad),
    text: störst === null ? '' : `${timeOf(tabell, störst)} · ${printed(störst)}`,
    dolt: alla.map(printed).join(' · '),
  };
}

const rang = ['utfall', 'prognos', 'andel', 'avvikelse', 'förändring', 'budget', 'målvärde'];

/** The figure that a row is shown with: in a table of forecasts the forecast, else the latest outcome. */
function mainFigure(tabell: Tabell, tal: Uppgift[]): Uppgift | null {
  const [första] = tal;
  if (första?.sagt.storhet === 'prognos') return första;
  const slut = (uppgift: Uppgift) => {
    const period = periodOf(tabell, uppgift);
    return period === null ? '' : (parsePeriod(period).slut ?? '');
  };
  const plats = ({ sagt }: Uppgift) => {
    const nummer = rang.indexOf(sagt.storhet ?? 'utfall');
    return nummer === -1 ? rang.length : nummer;
  };
  return tal.toSorted((a, b) => plats(a) - plats(b) || slut(b).localeCompare(slut(a), 'sv'))[0] ?? null;
}

/** "augusti 2023", "prognos helåret 2023"; the column's heading where no time is stated. */
function timeOf(tabell: Tabell, uppgift: Uppgift): string {
  const period = periodOf(tabell, uppgift);
  if (period === null) return uppgift.kolumn.rubrik;
  const tid = formatPeriod(parsePeriod(period));
  const { storhet } = uppgift.sagt;
  return storhet === undefined || storhet === 'utfall' ? tid : `${storhet} ${tid}`;
}
