import { drawMärke } from './png.ts';

const sida = 32;

/** The site's mark for programs that ask for /favicon.ico: one picture in the old frame. */
export async function drawIco(): Promise<Uint8Array<ArrayBuffer>> {
  const png = await drawMärke(sida);
  const huvud = new DataView(new ArrayBuffer(22));
  huvud.setUint16(2, 1, true); // an icon
  huvud.setUint16(4, 1, true); // of one picture
  huvud.setUint8(6, sida);
  huvud.setUint8(7, sida);
  huvud.setUint16(10, 1, true);
  huvud.setUint16(12, 32, true);
  huvud.setUint32(14, png.length, true);
  huvud.setUint32(18, huvud.byteLength, true);
  return Uint8Array.from([...new Uint8Array(huvud.buffer), ...png]);
}
