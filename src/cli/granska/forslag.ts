import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A pull request, seen from the folder it is checked out in: all that lies there, committed or not. */
export class Förslag {
  /** The commit that it began from. */
  private readonly bas: string;
  /** Changed files, from the root of the project. */
  readonly paths: string[];

  /** @throws Error when there is no such branch to go into. */
  constructor(sedan: string) {
    this.bas = git(['merge-base', sedan, 'HEAD']).trim();
    const ändrade = git(['diff', '--name-only', '--no-renames', '--no-ext-diff', '-z', this.bas, '--']);
    const nya = git(['ls-files', '--others', '--exclude-standard', '-z']);
    // A content file that git is told to overlook is read all the same.
    const dolda = git(['ls-files', '--others', '--ignored', '--exclude-standard', '-z', '--', 'content']);
    this.paths = [
      ...new Set([ändrade, nya, dolda].flatMap((lista) => lista.split('\0').filter(Boolean))),
    ].sort();
  }

  /** A file as it was; nothing where it was not there. */
  before(fil: string): string {
    try {
      return git(['show', `${this.bas}:${fil}`]);
    } catch {
      return '';
    }
  }

  /** Gives the content folder as it was to read; null where there was none. */
  async contentBefore<Svar>(read: (mapp: string) => Promise<Svar>): Promise<Svar | null> {
    const tillfällig = mkdtempSync(join(tmpdir(), 'granska-'));
    const env = { GIT_INDEX_FILE: join(tillfällig, 'index') };
    const mapp = join(tillfällig, 'content');
    try {
      try {
        git(['read-tree', `${this.bas}:content`], env);
      } catch {
        return null;
      }
      git(['checkout-index', '--all', `--prefix=${mapp}/`], env);
      return await read(mapp);
    } finally {
      rmSync(tillfällig, { recursive: true, force: true });
    }
  }
}

function git(args: string[], extra: Record<string, string> = {}): string {
  return execFileSync('git', args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 64e6,
    env: { ...process.env, ...extra },
  });
}
