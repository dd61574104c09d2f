// Before anything of the page is read: the still page is that of the shipped dossier, so for another one, which may be a file
// that the reader has opened, and for a talk, it stays unseen, unless the script that shows the other cannot be had.
const root = document.documentElement;
const words = new URLSearchParams(location.search);
if (['dossier', 'file', 'present', 'presenter', 'handout'].some((word) => words.has(word)))
  root.classList.add('no-still');
addEventListener(
  'error',
  ({ target }) => {
    if (target instanceof HTMLScriptElement) root.classList.remove('no-still');
  },
  true,
);
