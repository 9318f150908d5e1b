// The languages that there are. Written by streep-page-words: do not change it by hand.

/** @type {import('../wire').Language[]} */
export const LANGUAGES = ['nl', 'en'];
