// @ts-check
// What npm runs after `npm ci`: the Node that the project's commands need is there too.
import { projectNode } from './install.mjs';

projectNode();
