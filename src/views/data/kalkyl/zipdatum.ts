/** 1 January 1980, the first day that a zip file can say. */
const datum = (1 << 5) | 1;

const slutpost = 0x06054b50;
const filpost = 0x02014b50;

/**
 * A zip file with the same date on every file in it, so that the same content gives the same bytes. Changes the bytes it is
 * given.
 *
 * @throws Error when the bytes are no zip file
 */
export function withFixedDates<Bytes extends Uint8Array>(zip: Bytes): Bytes {
  const bytes = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  let slut = zip.length - 22;
  while (slut >= 0 && bytes.getUint32(slut, true) !== slutpost) slut -= 1;
  if (slut < 0) throw new Error('Not a zip file: it has no end of its directory');
  let post = bytes.getUint32(slut + 16, true);
  for (let antal = bytes.getUint16(slut + 10, true); antal > 0; antal -= 1) {
    if (bytes.getUint32(post, true) !== filpost) throw new Error('The directory of the zip file is broken');
    bytes.setUint16(post + 12, 0, true);
    bytes.setUint16(post + 14, datum, true);
    const fil = bytes.getUint32(post + 42, true);
    bytes.setUint16(fil + 10, 0, true);
    bytes.setUint16(fil + 12, datum, true);
    post += 46 + [28, 30, 32].reduce((summa, plats) => summa + bytes.getUint16(post + plats, true), 0);
  }
  return zip;
}
