import { hatched, hatchSize, light, property, type Paint, type Palette } from '#charts/palette.ts';

/** The page's own colours as they are now: light, dark or forced. */
export function pagePalette(place: HTMLElement, scale: number): Palette {
  const probe = document.createElement('span');
  probe.hidden = true;
  place.append(probe);
  const colours = new Map<Paint, string>();
  for (const paint of Object.keys(property) as Paint[]) {
    probe.style.color = `var(${property[paint]})`;
    colours.set(paint, getComputedStyle(probe).color);
  }
  probe.remove();
  return toPalette((paint) => colours.get(paint) ?? light[paint], scale);
}

/** The colours of a picture that leaves the page. */
export function lightPalette(scale: number): Palette {
  return toPalette((paint) => light[paint], scale);
}

function toPalette(colour: Palette['colour'], scale: number): Palette {
  return {
    colour,
    fill: (paint) =>
      hatched.has(paint) ? (makeHatch(colour(paint), scale) ?? colour(paint)) : colour(paint),
  };
}

/** The same strokes as the pattern of the drawing made at build, sharp at the scale that it is shown in. */
function makeHatch(colour: string, scale: number): CanvasPattern | null {
  const tile = document.createElement('canvas');
  tile.width = tile.height = Math.round(hatchSize * scale);
  const ctx = tile.getContext('2d');
  if (ctx === null) return null;
  ctx.scale(tile.width / hatchSize, tile.width / hatchSize);
  ctx.strokeStyle = colour;
  ctx.lineWidth = 1.8;
  for (const x of [-hatchSize, 0, hatchSize]) {
    ctx.moveTo(x - 1, hatchSize + 1);
    ctx.lineTo(x + hatchSize + 1, -1);
  }
  ctx.stroke();
  const pattern = ctx.createPattern(tile, 'repeat');
  pattern?.setTransform(new DOMMatrix().scale(hatchSize / tile.width));
  return pattern;
}
