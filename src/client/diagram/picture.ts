import { drawOnCanvas } from '#charts/canvas.ts';
import type { LiveFigure } from '#charts/live.ts';
import { family } from '#charts/labels.ts';
import { dashes, light } from '#charts/palette.ts';
import { drawingOf, layoutPicture, type Picture } from '#charts/picture.ts';
import { lightPalette } from './paint.ts';

/** Twice as many pixels as the drawing has, for slides and print. */
const scale = 2;

/** Saves the figure as PNG, with title, source and address in the picture. */
export async function downloadPng(figure: LiveFigure, name: string): Promise<void> {
  const canvas = document.createElement('canvas');
  const ctx = canvas.getContext('2d');
  if (ctx === null) throw new Error('No 2D context');
  const adress = new URL(figure.adress, location.href).href;
  const picture = layoutPicture({ ...figure, adress }, (text, size) => {
    ctx.font = `${String(size)}px ${family}`;
    return ctx.measureText(text).width;
  });
  canvas.width = picture.width * scale;
  canvas.height = picture.height * scale;
  ctx.scale(scale, scale);
  ctx.fillStyle = light.paper;
  ctx.fillRect(0, 0, picture.width, picture.height);
  drawTexts(ctx, picture);
  drawSwatches(ctx, picture);
  figure.paneler.forEach((panel, i) => {
    const place = picture.panels[i];
    if (place === undefined) return;
    const drawing = drawingOf(panel);
    const part = document.createElement('canvas');
    const chart = drawOnCanvas(part, panel.spec, drawing, lightPalette(scale), scale);
    ctx.drawImage(part, place.x, place.y, drawing.width, drawing.height);
    chart.destroy();
  });
  save(await toBlob(canvas), name);
}

function drawTexts(ctx: CanvasRenderingContext2D, { texts }: Picture): void {
  for (const { x, y, text, size, bold, paint } of texts) {
    ctx.font = `${bold ? 'bold ' : ''}${String(size)}px ${family}`;
    ctx.fillStyle = light[paint];
    ctx.fillText(text, x, y);
  }
}

function drawSwatches(ctx: CanvasRenderingContext2D, { swatches }: Picture): void {
  const palette = lightPalette(scale);
  for (const { x, y, paint, line } of swatches) {
    ctx.beginPath();
    ctx.strokeStyle = light[paint];
    ctx.fillStyle = palette.fill(paint);
    ctx.setLineDash(line ? (dashes[paint] ?? []) : []);
    ctx.lineWidth = line ? 2 : 1;
    if (line) {
      ctx.moveTo(x, y);
      ctx.lineTo(x + 22, y);
    } else {
      ctx.rect(x + 4.5, y - 5.5, 12, 12);
      ctx.fill();
    }
    ctx.stroke();
  }
}

function toBlob(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error('The picture is too large'));
      else resolve(blob);
    }, 'image/png');
  });
}

function save(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 10_000);
}
