// Before anything of the page is read: the still page is that of the shipped dossier, so for another one, which may be a file
// that the reader has opened, and for a talk, it stays unseen.
const root = document.documentElement;
const words = new URLSearchParams(location.search);
if (['dossier', 'file', 'present', 'presenter', 'handout'].some((word) => words.has(word)))
  root.classList.add('no-still');
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
