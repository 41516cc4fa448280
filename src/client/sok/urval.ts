import { facetter, längstaFråga, type Facett } from '#domain/sok/register.ts';
import type { Val } from './facettindex.ts';
import type { Svar } from './sokning.ts';
import { capitalise } from '#domain/ordfogning.ts';

/** What each facet is called in the address. */
const parameter: Record<Facett, string> = {
  kommun: 'kommun',
  nämnd: 'namnd',
  år: 'ar',
  rapporttyp: 'typ',
  kapitel: 'kapitel',
  slag: 'slag',
};

/** The query and what is chosen, as they stand in the address of the search page. */
export interface Sökadress {
  text: string;
  val: Val;
}

export function readSökadress(frågedel: string): Sökadress {
  const fråga = new URLSearchParams(frågedel);
  const val: Val = {};
  for (const facett of facetter) {
    const värde = fråga.get(parameter[facett]);
    if (värde !== null && värde !== '') val[facett] = värde;
  }
  return { text: fråga.get('q') ?? '', val };
}

export function writeSökadress({ text, val }: Sökadress): string {
  const fråga = new URLSearchParams({ q: text.slice(0, längstaFråga) });
  for (const facett of facetter) if (val[facett] !== undefined) fråga.set(parameter[facett], val[facett]);
  return `?${fråga.toString()}`;
}

/** What is chosen when a facet is given another value; "" lets it go. A nämnd is one kommun's, and goes with it. */
export function withChoice(val: Val, facett: Facett, värde: string): Val {
  const faller = facett === 'kommun' ? ['kommun', 'nämnd'] : [facett];
  const kvar: Val = Object.fromEntries(Object.entries(val).filter(([namn]) => !faller.includes(namn)));
  return värde === '' ? kvar : { ...kvar, [facett]: värde };
}

/** The lists that narrow the hits, each with how many pages its choices give. */
export class Urval {
  private readonly väljare: Map<Facett, HTMLSelectElement>;

  constructor(rot: ParentNode, choose: (facett: Facett, värde: string) => void) {
    this.väljare = new Map(
      facetter.flatMap((facett) => {
        const select = rot.querySelector<HTMLSelectElement>(`select[name="${parameter[facett]}"]`);
        return select === null ? [] : [[facett, select]];
      }),
    );
    for (const [facett, select] of this.väljare)
      select.addEventListener('change', () => {
        choose(facett, select.value);
      });
  }

  show({ facetter: räknade }: Svar, val: Val): void {
    for (const [facett, select] of this.väljare) {
      const poster = räknade[facett] ?? [];
      const alternativ = poster.map(([värde, antal]) => {
        const namn = facett === 'slag' || facett === 'rapporttyp' ? capitalise(värde) : värde;
        return new Option(antal === null ? namn : `${namn} (${antal})`, värde, false, val[facett] === värde);
      });
      select.replaceChildren(new Option('Alla', '', false, val[facett] === undefined), ...alternativ);
      select.disabled = poster.length === 0;
    }
  }
}
