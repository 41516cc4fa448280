import config from '../../../astro.config.mjs';

/** The path the site is published under, with a slash at both ends: "/" or "/rapporter/". */
export const base = `/${config.base ?? ''}/`.replace(/\/+/gu, '/');
