/** The switch between the system's, the light and the dark look. public/tema.js applies the choice before the page is drawn. */
const följd = ['system', 'ljus', 'mork'] as const;
type Tema = (typeof följd)[number];
const namn: Record<Tema, string> = { system: 'som systemet', ljus: 'ljust', mork: 'mörkt' };

const rot = document.documentElement;
const valt = (): Tema => följd.find((tema) => tema === rot.dataset.theme) ?? 'system';

function remember(tema: Tema): void {
  try {
    if (tema === 'system') localStorage.removeItem('tema');
    else localStorage.setItem('tema', tema);
  } catch {
    // Storage may be blocked; the choice then lasts as long as the page.
  }
}

for (const knapp of document.querySelectorAll<HTMLButtonElement>('[data-theme-button]')) {
  const etikett = knapp.querySelector('[data-theme-name]');
  const show = () => {
    if (etikett) etikett.textContent = namn[valt()];
  };
  knapp.addEventListener('click', () => {
    const nästa = följd[(följd.indexOf(valt()) + 1) % följd.length] ?? 'system';
    if (nästa === 'system') delete rot.dataset.theme;
    else rot.dataset.theme = nästa;
    remember(nästa);
    show();
  });
  show();
  knapp.hidden = false;
}
