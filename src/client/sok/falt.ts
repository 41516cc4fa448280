import type { Val } from './facettindex.ts';
import { gickInte, loadSökning } from './ladda.ts';
import { describeReading, inWhat } from './sagt.ts';
import type { Svar } from './sokning.ts';
import { latestOnly, whenAtRest } from './takt.ts';
import { answerKey } from './tangent.ts';
import { writeSökadress } from './urval.ts';
import { addressOf, element, marked, whereOf } from './visa.ts';

const antal = 6;
const kortast = 2;
/** Milliseconds: what is found is not read out at every letter. */
const uppläsning = 500;

/** Shows hits under the field while something is typed: a combobox with a list, which the arrow keys go through. */
export function useField(form: HTMLFormElement, fält: HTMLInputElement): void {
  const panel = form.querySelector<HTMLElement>('.search-panel');
  const läge = form.querySelector<HTMLElement>('[data-search-status]');
  if (panel === null || läge === null) return;
  const lista = element('div', 'search-options');
  lista.id = 'sok-lista';
  lista.setAttribute('role', 'listbox');
  lista.setAttribute('aria-label', 'Träffar');
  fält.setAttribute('aria-controls', lista.id);

  const say = whenAtRest((text: string) => {
    läge.textContent = text;
  }, uppläsning);
  /** Grows when the list is closed, so that what was asked for before does not open it again. */
  let omgång = 0;
  let vald = -1;
  const alternativ = () => [...lista.querySelectorAll<HTMLAnchorElement>('a')];

  const close = () => {
    omgång += 1;
    panel.hidden = true;
    fält.setAttribute('aria-expanded', 'false');
    choose(-1);
  };
  const open = () => {
    panel.hidden = false;
    fält.setAttribute('aria-expanded', String(lista.childElementCount > 0));
  };
  const choose = (nummer: number) => {
    vald = nummer;
    alternativ().forEach((en, plats) => en.setAttribute('aria-selected', String(plats === nummer)));
    const en = alternativ()[nummer];
    if (en === undefined) fält.removeAttribute('aria-activedescendant');
    else {
      fält.setAttribute('aria-activedescendant', en.id);
      en.scrollIntoView({ block: 'nearest' });
    }
  };
  const tell = (text: string) => {
    lista.replaceChildren();
    panel.replaceChildren(element('p', 'search-said', text), lista);
    say(text);
    open();
  };
  const show = (text: string, svar: Svar) => {
    const sagt = describeReading(svar);
    const { omfång } = svar;
    const val: Val = omfång.slag === 'kommun' ? { kommun: omfång.kommun } : {};
    const searchAddress = (val: Val) => `${form.action}${writeSökadress({ text, val })}`;
    lista.replaceChildren(
      ...svar.träffar.map((träff) =>
        option(addressOf(träff, träff.ord), [
          element('span', 'hit-title', ...marked(träff.rubrik)),
          element('span', 'hit-text', ...marked(träff.utdrag)),
          element('span', 'hit-where', whereOf(träff)),
        ]),
      ),
      option(searchAddress(val), [
        svar.antal === 0
          ? 'Så kan du söka'
          : `Alla träffar på ${svar.antal} ${svar.antal === 1 ? 'sida' : 'sidor'}${inWhat(omfång)}`,
      ]),
      ...(omfång.slag === 'kommun' && !omfång.namngiven
        ? [option(searchAddress({}), ['Sök i alla kommuner'])]
        : []),
    );
    alternativ().forEach((en, nummer) => {
      en.id = `sok-traff-${nummer}`;
    });
    panel.replaceChildren(...(sagt === '' ? [] : [element('p', 'search-said', sagt)]), lista);
    choose(-1);
    const träffar =
      svar.antal === 0 ? 'Inga träffar.' : `${svar.antal} sidor med träffar. Bläddra med piltangenterna.`;
    say([sagt, träffar].filter(Boolean).join(' '));
    open();
  };

  const search = latestOnly(async (isLatest) => {
    const text = fält.value.trim();
    if (text.length < kortast) {
      close();
      say('');
      return;
    }
    const egen = omgång;
    try {
      const sökning = await loadSökning();
      const svar = await sökning.search(text, { antal });
      if (isLatest() && egen === omgång) show(text, svar);
    } catch {
      if (isLatest()) tell(gickInte);
    }
  });

  fält.addEventListener('input', () => {
    search();
  });
  fält.addEventListener('keydown', (händelse) => {
    const läge = { öppen: !panel.hidden, antal: alternativ().length, vald };
    const svar = answerKey(händelse.key, läge);
    if (svar === null) return;
    if (svar.slag !== 'sök') händelse.preventDefault();
    if (svar.slag === 'stäng') close();
    else if (svar.slag === 'sök') search();
    else if (svar.slag === 'välj') choose(svar.nummer);
    else alternativ()[svar.nummer]?.click();
  });
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && form.contains(relatedTarget))) close();
  });
  // A press in the list must not take the focus from the field before it has become a click.
  panel.addEventListener('mousedown', (händelse) => händelse.preventDefault());

  void loadSökning().catch(() => undefined);
  if (fält.value !== '') search();
}

function option(adress: string, barn: (Node | string)[]): HTMLAnchorElement {
  const a = element('a', 'search-option', ...barn);
  a.href = adress;
  a.setAttribute('role', 'option');
  a.tabIndex = -1;
  return a;
}
