import type { Val } from './facettindex.ts';
import { gickInte, loadSökmotor } from './sokmotor.ts';
import type { Svar } from './motor.ts';
import { readSökadress, Urval, writeSökadress } from './urval.ts';
import { describeReading } from './sagt.ts';

const perOmgång = 10;
const väntan = 60;

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
  const lista = part('ol', HTMLOListElement);
  const tips = part('[data-tips]', HTMLElement);
  const fler = part('[data-more]', HTMLButtonElement);
  const ruta = part('[data-facets]', HTMLDetailsElement);
  const rensa = part('[data-clear]', HTMLButtonElement);

  let val: Val = {};
  let antal = perOmgång;
  let omgång = 0;
  let väntar: ReturnType<typeof setTimeout> | undefined;

  const show = (svar: Svar, rutor: HTMLLIElement[], från: number) => {
    const läsning = describeReading(svar);
    const valda = Object.keys(val).length;
    sagt.textContent = läsning;
    sagt.hidden = läsning === '';
    läge.textContent =
      svar.antal === 0 ? 'Inga träffar.' : `Träffar på ${svar.antal} ${svar.antal === 1 ? 'sida' : 'sidor'}.`;
    tips.hidden = svar.antal > 0;
    lista.replaceChildren(...rutor);
    fler.hidden = svar.träffar.length < antal;
    urval.show(svar, val);
    ruta.hidden = svar.antal === 0 && valda === 0;
    rensa.hidden = valda === 0;
    // What has come is read on from its first link.
    if (från > 0) lista.children[från]?.querySelector('a')?.focus();
  };
  const showNothing = (text: string) => {
    läge.textContent = text;
    lista.replaceChildren();
    sagt.hidden = true;
    fler.hidden = true;
    ruta.hidden = true;
    tips.hidden = false;
  };
  const search = async (från = 0) => {
    omgång += 1;
    const egen = omgång;
    const text = fält.value.trim();
    lista.ariaBusy = 'true';
    if (text === '') showNothing('');
    else
      try {
        const [motor, { toHit }] = await Promise.all([loadSökmotor(), import('./traffruta.ts')]);
        const svar = await motor.search(text, { val, antal, räkna: true });
        if (egen === omgång) show(svar, svar.träffar.map(toHit), från);
      } catch {
        if (egen === omgång) showNothing(gickInte);
      }
    if (egen === omgång) lista.ariaBusy = 'false';
  };
  /** Searches anew; `ny` is a step that the reader can go back from. */
  const go = (ny: boolean) => {
    clearTimeout(väntar);
    antal = perOmgång;
    const adress = location.pathname + writeSökadress({ text: fält.value.trim(), val });
    if (ny) history.pushState(null, '', adress);
    else history.replaceState(null, '', adress);
    void search();
  };
  const urval = new Urval(ruta, (facett, värde) => {
    const { [facett]: förut, ...andra } = val;
    val = värde === '' ? andra : { ...andra, [facett]: värde };
    if (förut !== värde) go(true);
  });
  const readAddress = () => {
    const adress = readSökadress(location.search);
    fält.value = adress.text;
    val = adress.val;
    antal = perOmgång;
    void search();
  };

  fält.addEventListener('input', () => {
    lista.ariaBusy = 'true';
    clearTimeout(väntar);
    väntar = setTimeout(() => {
      go(false);
    }, väntan);
  });
  form.addEventListener('submit', (händelse) => {
    händelse.preventDefault();
    go(true);
  });
  rensa.addEventListener('click', () => {
    val = {};
    go(true);
    fält.focus();
  });
  fler.addEventListener('click', () => {
    const från = lista.childElementCount;
    antal += perOmgång;
    void search(från);
  });
  addEventListener('popstate', readAddress);

  rot.hidden = false;
  ruta.open = matchMedia('(min-width: 48rem)').matches;
  readAddress();
}

const form = document.querySelector<HTMLFormElement>('[data-search="sida"]');
const resultat = document.querySelector<HTMLElement>('[data-search-results]');
if (form && resultat) useSearchPage(form, resultat);
