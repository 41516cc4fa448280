import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate, type ConfigData } from 'html-validate';
import { projectRoot } from '#cli/install.mjs';
import { firstOf } from './faults.ts';
import type { BuiltPage } from './built-site.ts';

/** What is not valid HTML on the pages, with its place. */
export async function htmlFaults(pages: BuiltPage[]): Promise<string[]> {
  const config = JSON.parse(readFileSync(join(projectRoot, '.htmlvalidate.json'), 'utf8')) as ConfigData;
  const validator = new HtmlValidate(config);
  const faults: string[] = [];
  for (const { path, html } of pages) {
    const { results } = await validator.validateString(html, path);
    for (const { line, column, message, ruleId } of results.flatMap(({ messages }) => messages)) {
      faults.push(`${path}:${line}:${column} ${message} (${ruleId})`);
    }
  }
  return firstOf(faults);
}
