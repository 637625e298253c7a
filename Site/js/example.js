/** A worked example: one step at a time; without a script, and on paper, all of them. */
import { steps } from './parts/steps.js';

/** @param {HTMLElement} root */
export const mount = (root) => steps(root);
