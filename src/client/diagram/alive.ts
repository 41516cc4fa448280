import type { LiveFigure } from '#charts/live.ts';
import { AlivePanel } from './panel.ts';

/** Makes a figure's panels alive, and its series things to choose. Once. */
export function makeAlive(figure: HTMLElement): void {
  const data = figure.dataset.chart;
  if (data === undefined || figure.dataset.alive !== undefined) return;
  figure.dataset.alive = '';
  const live = JSON.parse(data) as LiveFigure;
  const status = figure.querySelector('[data-chart-status]');
  const say = (text: string) => {
    if (status) status.textContent = text;
  };
  const places = [...figure.querySelectorAll<HTMLElement>('.chart-drawing')];
  const panels = live.paneler.flatMap((panel, i) => {
    const place = places[i];
    if (place === undefined) return [];
    const alive = new AlivePanel(place, panel, say);
    makeSwitches(place, alive, say);
    return [alive];
  });
  redrawWhenNeeded(figure, panels);
}

/** Each line of the key becomes a switch for its series. */
function makeSwitches(place: HTMLElement, panel: AlivePanel, say: (text: string) => void): void {
  const lines = place.parentElement?.querySelectorAll('[data-chart-serie]') ?? [];
  for (const [serie, line] of [...lines].entries()) {
    const button = document.createElement('button');
    button.type = 'button';
    button.setAttribute('aria-pressed', 'true');
    button.append(...line.childNodes);
    line.append(button);
    button.addEventListener('click', () => {
      const shown = panel.toggle(serie);
      button.setAttribute('aria-pressed', String(shown));
      say(`${button.textContent.trim()} ${shown ? 'visas' : 'visas inte'}`);
    });
  }
}

/** The room changes with the window; the colours with the look that is chosen, by the reader or the system. */
function redrawWhenNeeded(figure: HTMLElement, panels: AlivePanel[]): void {
  let waiting = false;
  new ResizeObserver(() => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      for (const panel of panels) panel.draw();
    });
  }).observe(figure);
  const repaint = () => {
    for (const panel of panels) panel.draw(true);
  };
  new MutationObserver(repaint).observe(document.documentElement, { attributeFilter: ['data-theme'] });
  for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)'])
    matchMedia(query).addEventListener('change', repaint);
}
