/** The switch between the system's, the light and the dark look. public/tema.js applies the choice before the page is drawn. */
const följd = ['system', 'ljus', 'mork'] as const;
type Tema = (typeof följd)[number];
const namn: Record<Tema, string> = { system: 'som systemet', ljus: 'ljust', mork: 'mörkt' };

const rot = document.documentElement;
const valt = (): Tema => följd.find((tema) => tema === rot.dataset.tema) ?? 'system';

function remember(tema: Tema): void {
  try {
    if (tema === 'system') localStorage.removeItem('tema');
    else localStorage.setItem('tema', tema);
  } catch {
    // Storage may be blocked; the choice then lasts as long as the page.
  }
}

for (const knapp of document.querySelectorAll<HTMLButtonElement>('[data-tema-knapp]')) {
  const etikett = knapp.querySelector('[data-tema-namn]');
  const show = () => {
    if (etikett) etikett.textContent = namn[valt()];
  };
  knapp.addEventListener('click', () => {
    const nästa = följd[(följd.indexOf(valt()) + 1) % följd.length] ?? 'system';
    if (nästa === 'system') delete rot.dataset.tema;
    else rot.dataset.tema = nästa;
    remember(nästa);
    show();
  });
  show();
  knapp.hidden = false;
}
