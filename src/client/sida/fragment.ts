/** The id that the address leads to; none where what stands after # cannot be read. */
export function fragment(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return '';
  }
}
