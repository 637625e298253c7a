/**
 * What scripts say, by key. Every site has another file in this one's place: its build writes there
 * what `Site/strings` has in the course's language.
 * @type {Record<string, string>}
 */
export const strings = {};

/**
 * What widgets say in another language than English, by the English.
 * @type {Record<string, string>}
 */
export const widgets = {};
