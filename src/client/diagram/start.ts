import type { LiveFigure } from '#charts/live.ts';

/** Charts: pictures that come alive for the pointer or the keyboard. A page that is only read loads no code for them. */
function start(figure: HTMLElement): void {
  const enliven = () => void import('./alive.ts').then(({ makeAlive }) => makeAlive(figure));
  for (const drawing of figure.querySelectorAll('.chart-drawing')) drawing.setAttribute('tabindex', '0');
  figure.addEventListener('pointerenter', enliven, { once: true });
  figure.addEventListener('focusin', enliven, { once: true });
  // Who goes by keyboard meets a chart that is what it says when the focus comes to it.
  addEventListener('keydown', enliven, { once: true });
  offerPicture(figure);
}

function offerPicture(figure: HTMLElement): void {
  const button = figure.querySelector<HTMLButtonElement>('[data-chart-png]');
  const status = figure.querySelector('[data-chart-status]');
  const say = (text: string) => {
    if (status) status.textContent = text;
  };
  button?.closest('[data-needs-script]')?.removeAttribute('hidden');
  button?.addEventListener('click', () => {
    const live = JSON.parse(figure.dataset.chart ?? '') as LiveFigure;
    void import('./picture.ts')
      .then(({ downloadPng }) => downloadPng(live, `${figure.id}.png`))
      .then(
        () => {
          say('Bilden är hämtad');
        },
        () => {
          say('Det gick inte att göra bilden');
        },
      );
  });
}

for (const figure of document.querySelectorAll<HTMLElement>('[data-chart]')) start(figure);
