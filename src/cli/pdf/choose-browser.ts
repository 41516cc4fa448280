/** What the PDFs are made with, why there are none, or why the build cannot go on. */
export type PdfChoice = { browser: string } | { utan: string } | { fel: string };

/** What there is to choose from. */
interface Circumstances {
  /** Whether the editor asked for a site without PDFs. */
  utanPdf: boolean;
  /** CHROMIUM_PATH, when it is set. */
  angiven: string | undefined;
  /** The browser that was found; none where CHROMIUM_PATH leads nowhere. */
  funnen: string | undefined;
  /** Whether the site that is built already has PDFs, which readers may have linked to. */
  harPdf: boolean;
}

/** A site is not made without PDFs by mistake: not for a mistyped path, and not where readers already have them. */
export function chooseBrowser({ utanPdf, angiven, funnen, harPdf }: Circumstances): PdfChoice {
  if (utanPdf) return { utan: 'så var det valt' };
  if (funnen !== undefined) return { browser: funnen };
  const annars = 'eller bygg utan PDF: npm run build -- --utan-pdf';
  if (angiven)
    return {
      fel: `CHROMIUM_PATH är "${angiven}", men där finns inget program. Skriv var Chromium eller Chrome finns, ta bort CHROMIUM_PATH så letas den upp, ${annars}`,
    };
  if (harPdf)
    return {
      fel: `Webbplatsen har rapporterna som PDF, men ingen Chromium eller Chrome finns på datorn, så de kan inte göras om. Installera en (Debian och Ubuntu: sudo apt-get install chromium), ange en med CHROMIUM_PATH, ${annars}`,
    };
  return { utan: 'ingen Chromium eller Chrome finns på datorn' };
}
