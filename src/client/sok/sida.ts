import type { Val } from './facettindex.ts';
import { gickInte, loadSökning } from './ladda.ts';
import type { Svar } from './sokning.ts';
import { readSökadress, Urval, withChoice, writeSökadress } from './urval.ts';
import { describeCount, describeReading } from './sagt.ts';
import { latestOnly, whenAtRest } from './takt.ts';

const perOmgång = 10;
/** Milliseconds: what is found is not read out at every letter. */
const uppläsning = 500;

/** The search page: the query and what is chosen stand in its address. */
function useSearchPage(form: HTMLFormElement, rot: HTMLElement): void {
  const part = <Del extends HTMLElement>(selektor: string, typ: new () => Del, i: HTMLElement = rot): Del => {
    const funnen = i.querySelector(selektor);
    if (!(funnen instanceof typ)) throw new Error(`The search page has no ${selektor}`);
    return funnen;
  };
  const fält = part('input', HTMLInputElement, form);
  const sagt = part('[data-said]', HTMLElement);
  const läge = part('[data-count]', HTMLElement);
  const status = part('[data-status]', HTMLElement);
  const say = whenAtRest((text: string) => {
    status.textContent = text;
  }, uppläsning);
  const lista = part('ol', HTMLOListElement);
  const tips = part('[data-hints]', HTMLElement);
  const fler = part('[data-more]', HTMLButtonElement);
  const ruta = part('[data-facets]', HTMLDetailsElement);
  const rensa = part('[data-clear]', HTMLButtonElement);

  let val: Val = {};
  let antal = perOmgång;

  const show = (svar: Svar, rutor: HTMLLIElement[]) => {
    const läsning = describeReading(svar);
    const valda = Object.keys(val).length;
    sagt.textContent = läsning;
    sagt.hidden = läsning === '';
    läge.textContent = describeCount(svar);
    say(`${läsning} ${describeCount(svar)}`);
    tips.hidden = svar.antal > 0;
    if (antal === perOmgång) lista.replaceChildren(...rutor);
    else append(rutor);
    fler.hidden = svar.träffar.length < antal;
    urval.show(svar, val);
    ruta.hidden = svar.antal === 0 && valda === 0 && svar.omfång.slag === 'allt';
    rensa.hidden = valda === 0;
  };
  /** Below those shown already, which stay where they are; what has come is read on from its first link. */
  const append = (rutor: HTMLLIElement[]) => {
    const hrefs = (en: ParentNode) => en.querySelector('a')?.href;
    const visade = new Set([...lista.children].map(hrefs));
    const nya = rutor.filter((en) => !visade.has(hrefs(en)));
    lista.append(...nya);
    nya[0]?.querySelector('a')?.focus();
  };
  const showNothing = (text: string) => {
    läge.textContent = text;
    say(text);
    lista.replaceChildren();
    sagt.hidden = true;
    fler.hidden = true;
    ruta.hidden = true;
    tips.hidden = false;
  };
  const search = latestOnly(async (isLatest) => {
    const text = fält.value.trim();
    lista.ariaBusy = 'true';
    if (text === '') showNothing('');
    else
      try {
        const [sökning, { toHit }] = await Promise.all([loadSökning(), import('./traffruta.ts')]);
        const svar = await sökning.search(text, { val, antal, räkna: true });
        if (isLatest()) show(svar, svar.träffar.map(toHit));
      } catch {
        if (isLatest()) showNothing(gickInte);
      }
    if (isLatest()) lista.ariaBusy = 'false';
  });
  const addressNow = () => location.pathname + writeSökadress({ text: fält.value.trim(), val });
  const keepAddress = () => {
    history.replaceState(null, '', addressNow());
  };
  // Some browsers take only so many changes of the address, fewer than a fast hand types letters.
  const keepAddressSoon = whenAtRest(keepAddress, 300);
  /** Searches anew, as a step that the reader can go back from. */
  const go = () => {
    antal = perOmgång;
    history.pushState(null, '', addressNow());
    search();
  };
  const urval = new Urval(ruta, (facett, värde) => {
    const förut = val[facett];
    val = withChoice(val, facett, värde);
    if (förut !== värde) go();
  });
  const readAddress = () => {
    const adress = readSökadress(location.search);
    fält.value = adress.text;
    val = adress.val;
    antal = perOmgång;
    search();
  };

  fält.addEventListener('input', () => {
    antal = perOmgång;
    lista.ariaBusy = 'true';
    keepAddressSoon();
    search();
  });
  form.addEventListener('submit', (händelse) => {
    händelse.preventDefault();
    go();
  });
  lista.addEventListener('click', keepAddress);
  rensa.addEventListener('click', () => {
    val = {};
    go();
    fält.focus();
  });
  fler.addEventListener('click', () => {
    antal += perOmgång;
    search();
  });
  addEventListener('popstate', readAddress);

  rot.hidden = false;
  ruta.open = matchMedia('(min-width: 48rem)').matches;
  // What was typed while this was on its way counts.
  if (fält.value !== '' && location.search === '') {
    keepAddressSoon();
    search();
  } else {
    readAddress();
  }
}

const form = document.querySelector<HTMLFormElement>('[data-search="sida"]');
const resultat = document.querySelector<HTMLElement>('[data-search-results]');
if (form && resultat) useSearchPage(form, resultat);
