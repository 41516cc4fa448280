import type { Measure } from './text.ts';
import { escapeXml } from '#views/ord/xml.ts';

/** Fill of a hatched bar: "hatch:" and the colour of its strokes. */
export const hatchOf = (colour: string): string => `hatch:${colour}`;

/** What is drawn with at a moment. */
interface State {
  fillStyle: string;
  strokeStyle: string;
  lineWidth: number;
  lineDash: number[];
  font: string;
  textAlign: CanvasTextAlign;
  textBaseline: CanvasTextBaseline;
  x: number;
  y: number;
}

/** How far below its place a text's baseline is, in sizes of its font: Source Sans is 0.66 high. */
const baselines: Partial<Record<CanvasTextBaseline, number>> = {
  middle: 0.33,
  top: 0.75,
  hanging: 0.7,
  bottom: -0.2,
};

const anchors: Partial<Record<CanvasTextAlign, string>> = { center: 'middle', right: 'end', end: 'end' };

/**
 * The part of a 2D context that Chart.js needs for bars, lines, points and axes. Clips are left out, since every range is
 * made to fit; turned text is refused, since none of ours is.
 */
export class SvgContext {
  fillStyle = 'currentColor';
  strokeStyle = 'currentColor';
  lineWidth = 1;
  lineDashOffset = 0;
  lineJoin = 'miter';
  lineCap = 'butt';
  font = '12px sans-serif';
  textAlign: CanvasTextAlign = 'left';
  textBaseline: CanvasTextBaseline = 'alphabetic';

  private readonly elements: string[] = [];
  private readonly hatches = new Map<string, string>();
  private readonly saved: State[] = [];
  private lineDash: number[] = [];
  private x = 0;
  private y = 0;
  /** The path so far: its data, and what it is where it is one simple shape. */
  private path = '';
  private shape: string | null = null;
  private parts = 0;
  /** A text whose rim is waiting for its filling. */
  private rim: { text: string; x: number; y: number; colour: string; width: number } | null = null;

  private readonly prefix: string;
  private readonly measure: Measure;
  private readonly hatchSize: number;

  /** @param prefix of the ids, unique in the page */
  constructor({ prefix, measure, hatchSize }: { prefix: string; measure: Measure; hatchSize: number }) {
    this.prefix = prefix;
    this.measure = measure;
    this.hatchSize = hatchSize;
  }

  markup(): string {
    const size = this.hatchSize;
    const patterns = [...this.hatches].map(
      ([colour, id]) =>
        `<pattern id="${id}" width="${size}" height="${size}" patternUnits="userSpaceOnUse">` +
        `<path d="M-1 1l2-2M0 ${size}l${size}-${size}M${size - 1} ${size + 1}l2-2" stroke="${colour}" stroke-width="1.8"/></pattern>`,
    );
    const defs = patterns.length === 0 ? '' : `<defs>${patterns.join('')}</defs>`;
    return defs + this.elements.join('');
  }

  save(): void {
    const { fillStyle, strokeStyle, lineWidth, lineDash, font, textAlign, textBaseline, x, y } = this;
    this.saved.push({ fillStyle, strokeStyle, lineWidth, lineDash, font, textAlign, textBaseline, x, y });
  }

  restore(): void {
    Object.assign(this, this.saved.pop());
  }

  translate(x: number, y: number): void {
    this.x += x;
    this.y += y;
  }

  setTransform(a: number, b: number, c: number, d: number, e: number, f: number): void {
    if (a !== 1 || b !== 0 || c !== 0 || d !== 1) throw new Error('SvgContext draws at its own size only');
    this.x = e;
    this.y = f;
  }

  resetTransform(): void {
    this.setTransform(1, 0, 0, 1, 0, 0);
  }

  rotate(angle: number): void {
    if (angle !== 0) throw new Error('SvgContext turns nothing: give the axis maxRotation 0');
  }

  clip(): void {
    this.beginPath();
  }

  clearRect(): void {
    // Nothing has been drawn yet when Chart.js clears its canvas.
  }

  setLineDash(dash: number[]): void {
    this.lineDash = dash;
  }

  getLineDash(): number[] {
    return this.lineDash;
  }

  beginPath(): void {
    this.path = '';
    this.shape = null;
    this.parts = 0;
  }

  moveTo(x: number, y: number): void {
    this.add(`M${this.at(x, y)}`);
  }

  lineTo(x: number, y: number): void {
    this.add(`${this.path === '' ? 'M' : 'L'}${this.at(x, y)}`);
  }

  bezierCurveTo(ax: number, ay: number, bx: number, by: number, x: number, y: number): void {
    this.add(`C${this.at(ax, ay)} ${this.at(bx, by)} ${this.at(x, y)}`);
  }

  closePath(): void {
    if (this.path !== '' && !this.path.endsWith('Z')) this.path += 'Z';
  }

  rect(x: number, y: number, width: number, height: number): void {
    const [left, top] = [Math.min(x, x + width), Math.min(y, y + height)];
    const [w, h] = [Math.abs(width), Math.abs(height)];
    this.add(`M${this.at(left, top)}h${short(w)}v${short(h)}h${short(-w)}Z`);
    this.shape =
      this.parts === 1
        ? `<rect x="${short(left + this.x)}" y="${short(top + this.y)}" width="${short(w)}" height="${short(h)}"`
        : null;
  }

  arc(x: number, y: number, radius: number, from: number, to: number): void {
    if (Math.abs(to - from) < 2 * Math.PI - 1e-6) throw new Error('SvgContext draws whole circles only');
    this.add(`M${this.at(x - radius, y)}a${short(radius)} ${short(radius)} 0 1 0 ${short(radius * 2)} 0`);
    this.path += `a${short(radius)} ${short(radius)} 0 1 0 ${short(-radius * 2)} 0Z`;
    this.shape =
      this.parts === 1
        ? `<circle cx="${short(x + this.x)}" cy="${short(y + this.y)}" r="${short(radius)}"`
        : null;
  }

  fill(): void {
    this.draw(`fill="${this.paint(this.fillStyle)}"`, this.fillStyle);
  }

  stroke(): void {
    const dash =
      this.lineDash.length === 0 ? '' : ` stroke-dasharray="${this.lineDash.map(short).join(' ')}"`;
    const width = this.lineWidth === 1 ? '' : ` stroke-width="${short(this.lineWidth)}"`;
    this.draw(`fill="none" stroke="${this.strokeStyle}"${width}${dash}`, this.strokeStyle);
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    this.beginPath();
    this.rect(x, y, width, height);
    this.fill();
    this.beginPath();
  }

  measureText(text: string): { width: number } {
    return { width: this.measure(text, this.size()) };
  }

  /** The rim around a text: it becomes part of the text that is filled at the same place. */
  strokeText(text: string, x: number, y: number): void {
    this.rim = { text, x, y, colour: this.strokeStyle, width: this.lineWidth };
  }

  fillText(text: string, x: number, y: number): void {
    if (text === '') return;
    const size = this.size();
    const baseline = (baselines[this.textBaseline] ?? 0) * size;
    const anchor = anchors[this.textAlign];
    const { rim } = this;
    const rimmed = rim !== null && rim.text === text && rim.x === x && rim.y === y;
    this.rim = null;
    this.elements.push(
      `<text x="${short(x + this.x)}" y="${short(y + this.y + baseline)}" fill="${this.fillStyle}"` +
        (anchor === undefined ? '' : ` text-anchor="${anchor}"`) +
        (/^(?:normal )?bold/u.test(this.font) ? ' font-weight="700"' : '') +
        (rimmed
          ? ` stroke="${rim.colour}" stroke-width="${short(rim.width)}" stroke-linejoin="round" paint-order="stroke"`
          : '') +
        `>${escapeXml(text)}</text>`,
    );
  }

  private size(): number {
    return Number(/(?<size>[\d.]+)px/u.exec(this.font)?.groups?.size ?? 12);
  }

  private at(x: number, y: number): string {
    return `${short(x + this.x)} ${short(y + this.y)}`;
  }

  private add(part: string): void {
    this.shape = null;
    if (part.startsWith('M')) this.parts += 1;
    this.path += part;
  }

  private paint(style: string): string {
    if (!style.startsWith('hatch:')) return style;
    const colour = style.slice('hatch:'.length);
    const id = this.hatches.get(colour) ?? `${this.prefix}-h${String(this.hatches.size + 1)}`;
    this.hatches.set(colour, id);
    return `url(#${id})`;
  }

  private draw(attributes: string, style: string): void {
    // A path that holds nothing but a place to start from draws nothing.
    if (style === 'transparent' || !/[LChaZ]/u.test(this.path)) return;
    this.elements.push(`${this.shape ?? `<path d="${this.path}"`} ${attributes}/>`);
  }
}

/** Tenths of a pixel are enough, and the same on every machine. */
function short(number: number): string {
  return String(Math.round(number * 10) / 10 || 0);
}
