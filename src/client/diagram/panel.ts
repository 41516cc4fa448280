import { drawOnCanvas, type CanvasChart } from '#charts/canvas.ts';
import type { Drawing, Variant } from '#charts/drawing.ts';
import type { LivePanel } from '#charts/live.ts';
import type { Punkt } from '#views/diagram/spec.ts';
import { pagePalette } from './paint.ts';

/** Width of a figure from which its wide drawing is shown, in rem: as in src/styles/chart.css. */
const wideFrom = 38.5;

/** A mark of the chart, by its series and category. */
interface Mark {
  serie: number;
  kategori: number;
}

/** One panel, drawn by Chart.js in the place of its picture: the same drawing, that answers to pointer and arrow keys. */
export class AlivePanel {
  private readonly place: HTMLElement;
  private readonly panel: LivePanel;
  private readonly say: (text: string) => void;
  private readonly canvas = document.createElement('canvas');
  private readonly ring = document.createElement('div');
  private readonly tip = document.createElement('div');
  private readonly hidden = new Set<number>();
  private chart: CanvasChart | null = null;
  private drawn: { variant: Variant; scale: number } | null = null;
  private active: Mark | null = null;

  constructor(place: HTMLElement, panel: LivePanel, say: (text: string) => void) {
    this.place = place;
    this.panel = panel;
    this.say = say;
    this.ring.className = 'chart-ring';
    this.tip.className = 'chart-tip';
    this.ring.hidden = this.tip.hidden = true;
    this.canvas.setAttribute('aria-hidden', 'true');
    this.tip.setAttribute('aria-hidden', 'true');
    place.append(this.canvas, this.ring, this.tip);
    this.draw();
    place.classList.add('alive');
    place.setAttribute('role', 'application');
    place.setAttribute('aria-roledescription', 'interaktivt diagram');
    this.listen();
  }

  /** Draws anew where something has changed: the room, or with `force` the colours. */
  draw(force = false): void {
    const { variant, drawing, scale } = this.fit();
    if (!force && this.drawn?.variant === variant && this.drawn.scale === scale) return;
    this.drawn = { variant, scale };
    this.place.classList.toggle('narrow', variant === 'narrow' && this.panel.drawings.wide !== undefined);
    this.chart?.destroy();
    this.canvas.style.width = '100%';
    this.canvas.style.height = 'auto';
    this.chart = drawOnCanvas(this.canvas, this.panel.spec, drawing, pagePalette(this.place, scale), scale);
    for (const serie of this.hidden) this.chart.setDatasetVisibility(serie, false);
    if (this.hidden.size > 0) this.chart.update();
    this.show(this.active, false);
  }

  /** Shows or hides a series; the last one stays. Answers with whether it is shown. */
  toggle(serie: number): boolean {
    if (this.hidden.has(serie)) this.hidden.delete(serie);
    else if (this.hidden.size < this.panel.spec.serier.length - 1) this.hidden.add(serie);
    const shown = !this.hidden.has(serie);
    this.chart?.setDatasetVisibility(serie, shown);
    this.chart?.update();
    this.show(null, false);
    return shown;
  }

  private fit(): { variant: Variant; drawing: Drawing; scale: number } {
    const { wide, narrow } = this.panel.drawings;
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    const room = this.place.closest<HTMLElement>('.chart')?.clientWidth ?? this.place.clientWidth;
    const variant =
      wide !== undefined && (narrow === undefined || room >= wideFrom * rem) ? 'wide' : 'narrow';
    const drawing = this.panel.drawings[variant];
    if (drawing === undefined) throw new Error('A panel without a drawing');
    const width = this.canvas.clientWidth || this.place.clientWidth || drawing.width;
    return { variant, drawing, scale: (devicePixelRatio * width) / drawing.width };
  }

  private listen(): void {
    const point = (event: PointerEvent) => {
      const found = this.chart?.getElementsAtEventForMode(
        event,
        'nearest',
        { axis: this.isLine() ? 'xy' : 'y', intersect: false },
        false,
      )[0];
      if (found !== undefined) this.show({ serie: found.datasetIndex, kategori: found.index }, false);
    };
    this.canvas.addEventListener('pointermove', point);
    this.canvas.addEventListener('pointerdown', point);
    this.canvas.addEventListener('pointerleave', () => {
      if (document.activeElement !== this.place) this.show(null, false);
    });
    this.place.addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const next = this.step(event.key);
      if (next === undefined) return;
      event.preventDefault();
      this.show(next, true);
    });
    this.place.addEventListener('focus', () => {
      this.say('Piltangenterna flyttar mellan talen, Escape släpper diagrammet.');
    });
    this.place.addEventListener('blur', () => {
      this.show(null, false);
    });
  }

  /** Where a key leads; undefined for keys that are not the chart's. */
  private step(key: string): Mark | null | undefined {
    const { serier, kategorier } = this.panel.spec;
    if (key === 'Escape') return this.active === null ? undefined : null;
    const visible = serier.flatMap((_, i) => (this.hidden.has(i) ? [] : [i]));
    const along = this.isLine() ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
    const across = this.isLine() ? ['ArrowUp', 'ArrowDown'] : ['ArrowLeft', 'ArrowRight'];
    const first = { serie: visible[0] ?? 0, kategori: 0 };
    const last = { ...first, kategori: kategorier.length - 1 };
    if (key === 'Home') return first;
    if (key === 'End') return last;
    if (![...along, ...across].includes(key)) return undefined;
    if (this.active === null) return first;
    const { serie, kategori } = this.active;
    const way = key === 'ArrowRight' || key === 'ArrowDown' ? 1 : -1;
    if (along.includes(key))
      return { serie, kategori: Math.min(Math.max(kategori + way, 0), kategorier.length - 1) };
    const at = Math.min(Math.max(visible.indexOf(serie) + way, 0), visible.length - 1);
    return { serie: visible[at] ?? serie, kategori };
  }

  /** Rings the mark, tells what it is, and says it where the keys have led there. */
  private show(mark: Mark | null, aloud: boolean): void {
    this.active = mark;
    this.ring.hidden = this.tip.hidden = mark === null;
    if (mark === null) return;
    const { spec } = this.panel;
    const kategori = spec.kategorier[mark.kategori]?.namn ?? '';
    const lines = spec.serier.flatMap(({ namn, punkter }, i) => {
      const punkt = punkter[mark.kategori];
      if (punkt == null || this.hidden.has(i)) return [];
      return [{ i, text: spec.serier.length > 1 ? `${namn}: ${punkt.text}` : punkt.text }];
    });
    const title = document.createElement('b');
    title.textContent = kategori;
    this.tip.replaceChildren(
      title,
      ...lines.map(({ text }) => {
        const line = document.createElement('span');
        line.textContent = text;
        line.style.display = 'block';
        return line;
      }),
    );
    const box = this.boxOf(mark);
    for (const side of ['left', 'top', 'width', 'height'] as const)
      this.ring.style[side] = `${String(box[side])}px`;
    this.placeTip(box);
    if (aloud)
      this.say([kategori, lines.find(({ i }) => i === mark.serie)?.text ?? 'ingen uppgift'].join(', '));
  }

  /** The mark and a little around it, in pixels of the page. */
  private boxOf({ serie, kategori }: Mark): { left: number; top: number; width: number; height: number } {
    const { drawing } = this.fit();
    const k = this.canvas.clientWidth / drawing.width;
    const element = this.chart?.getDatasetMeta(serie).data[kategori];
    const punkt: Punkt | null | undefined = this.panel.spec.serier[serie]?.punkter[kategori];
    const x = this.chart?.scales.x;
    if (this.isLine()) {
      const at = element?.x ?? 0;
      const y = punkt?.tal == null ? drawing.plot.bottom - 10 : (element?.y ?? 0);
      return { left: (at - 9) * k, top: (y - 9) * k, width: 18 * k, height: 18 * k };
    }
    const zero = x?.getPixelForValue(0) ?? 0;
    const end = x?.getPixelForValue(punkt?.tal ?? 0) ?? zero;
    return {
      left: (Math.min(zero, end) - 4) * k,
      top: ((element?.y ?? 0) - drawing.bar / 2 - 3) * k,
      width: (Math.abs(end - zero) + 8) * k,
      height: (drawing.bar + 6) * k,
    };
  }

  /** Below the mark, or above it where there is no room; never outside the drawing's sides. */
  private placeTip(box: { left: number; top: number; width: number; height: number }): void {
    const room = this.place.clientWidth;
    const middle = box.left + box.width / 2;
    const left = Math.min(Math.max(middle - this.tip.offsetWidth / 2, 0), room - this.tip.offsetWidth);
    const below = box.top + box.height + 6;
    const fits = below + this.tip.offsetHeight <= this.place.clientHeight || box.top < this.tip.offsetHeight;
    this.tip.style.left = `${String(Math.max(0, left))}px`;
    this.tip.style.top = `${String(fits ? below : box.top - this.tip.offsetHeight - 6)}px`;
  }

  private isLine(): boolean {
    return this.panel.spec.slag === 'linje';
  }
}
