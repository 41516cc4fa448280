/** Sizes of a variant, in pixels. Shown no smaller than at 0.85 of its width, so that no text is under 11 pixels. */
export const sizes = {
  wide: { width: 720, size: 14, line: 18, bar: 17, gap: 16, names: 250 },
  narrow: { width: 320, size: 13, line: 16, bar: 15, gap: 14, names: 110 },
} as const;
