/** The first of a list of faults and how many there are, so that a fault on every page can still be read. */
export function firstOf(faults: readonly string[], most = 20): string[] {
  return faults.length <= most
    ? [...faults]
    : [...faults.slice(0, most), `… and ${faults.length - most} more`];
}
