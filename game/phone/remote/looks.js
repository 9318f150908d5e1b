// The looks of what only a facilitator sees, in a style sheet of their own: whoever plays never loads it.

/** Once they are there, or cannot be had: then it is plain, and works. */
export const looks = new Promise((done) => {
  const link = document.createElement('link');
  Object.assign(link, { rel: 'stylesheet', href: new URL('./remote.css', import.meta.url).href, onload: done, onerror: done });
  document.head.append(link);
});
