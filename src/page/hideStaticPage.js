// Before anything of the page is read: a dossier of the site is shown by its own page, whose still picture is there at once.
// Where the still page is not what was asked for, as with a file that the reader has opened, and for a talk, it stays unseen.
const root = document.documentElement;
const words = new URLSearchParams(location.search);
const { root: up = '.', dossier: own = '', pages = '{}' } = root.dataset;
/** @param {string | null} path from the site's root */
const addressOf = (path) => {
  try {
    return new URL(path ?? '', new URL(up, location.href)).href;
  } catch {
    return '';
  }
};
const asked = words.get('dossier') ? addressOf(words.get('dossier')) : addressOf(own);
const page = Object.entries(JSON.parse(pages)).find(([path]) => addressOf(path) === asked)?.[1];
if (asked !== addressOf(own) || ['file', 'present', 'presenter', 'handout'].some((word) => words.has(word)))
  root.classList.add('no-still');
if (page && asked !== addressOf(own) && !words.has('file')) {
  // Until then nothing is begun here: src/page/preload.ts.
  root.classList.add('leaving');
  const rest = location.search
    .slice(1)
    .split('&')
    .filter((word) => !/^dossier=/.test(word));
  location.replace(addressOf(page) + (rest.length ? `?${rest.join('&')}` : '') + location.hash);
}
// Where the script of the page cannot be had, that is said, and no other dossier is shown.
addEventListener(
  'error',
  ({ target }) => {
    if (!(target instanceof HTMLScriptElement)) return;
    const tell = () => {
      const waiting = document.getElementById('waiting');
      if (waiting) waiting.textContent = waiting.dataset.missing ?? '';
    };
    if (document.readyState === 'loading') addEventListener('DOMContentLoaded', tell);
    else tell();
  },
  true,
);
