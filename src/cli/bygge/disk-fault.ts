const orsaker: Record<string, string> = {
  ENOSPC: 'Disken är full. Frigör plats och kör kommandot igen',
  EDQUOT: 'Din del av disken är full. Frigör plats och kör kommandot igen',
  EFBIG: 'En fil blev större än vad datorn tillåter',
  EACCES: 'Mappen får inte ändras av den här användaren. Se över rättigheterna',
  EPERM: 'Mappen får inte ändras av den här användaren. Se över rättigheterna',
  EROFS: 'Disken går bara att läsa. Arbeta i en mapp som går att skriva i',
  EXDEV:
    'Webbplatsen måste byggas på samma disk som projektet. Välj en mapp i projektet och flytta den sedan',
  EEXIST: 'Det ligger redan något där. Kör npm run kontrollera, som säger om något är fel med det',
  ENOTEMPTY: 'Det ligger redan något där',
  ENOTDIR: 'Det ligger en fil där en mapp ska vara. Flytta den, eller välj en annan mapp',
  EMFILE: 'Datorn har för många filer öppna. Stäng andra program och kör kommandot igen',
};

/** How programs that are not written in JavaScript name the same. */
const namn: [RegExp, keyof typeof orsaker][] = [
  [/\bENOSPC\b|no space left on device|os error 28\b/iu, 'ENOSPC'],
  [/\bEDQUOT\b|disk quota exceeded/iu, 'EDQUOT'],
  [/\bEROFS\b|read-only file system/iu, 'EROFS'],
];

/**
 * Why the disk refused, in plain words and with what to do; null when the error is of another kind. The reason may lie
 * deep in the cause of an error, or only be named in its text.
 */
export function describeDiskFault(fel: unknown): string | null {
  if (!(fel instanceof Error)) return null;
  const { code, path } = fel as NodeJS.ErrnoException;
  const kod =
    code !== undefined && code in orsaker ? code : namn.find(([form]) => form.test(fel.message))?.[1];
  if (kod === undefined) return describeDiskFault(fel.cause);
  return `${orsaker[kod] ?? kod} (${path === undefined ? kod : `${kod}: ${path}`}).`;
}
