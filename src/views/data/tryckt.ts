/** A printed figure for a file: as it is printed, with plain blanks, and a hyphen for minus right before the digits. */
export function trycktTal(text: string): string {
  return text
    .trim()
    .replace(/\s/gu, ' ')
    .replace(/(?<=^(?:\D*\s)?)[-−–]\s?(?=\d)/u, '-');
}
